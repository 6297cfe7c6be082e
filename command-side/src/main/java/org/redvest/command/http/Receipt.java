package org.redvest.command.http;

/**
 * What a command's caller gets back: where in the log its outcome stands.
 *
 * @param id the stream that was written
 * @param version the stream's version after the command; the {@code ETag}
 * @param position the log position that covers the command; {@code Redvest-Position}
 */
public record Receipt(String id, long version, long position) {
}
