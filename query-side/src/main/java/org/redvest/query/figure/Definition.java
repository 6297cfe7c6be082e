package org.redvest.query.figure;

/**
 * What a figure means; changed only together with its version.
 *
 * @param id stable name, such as {@code building-head-coverage}
 * @param version raised whenever the figure is counted otherwise
 * @param zh the definition in one Chinese sentence
 * @param en the same in English
 */
public record Definition(String id, int version, String zh, String en) {
}
