package org.redvest.kernel.stream;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.store.LogUnavailable;
import org.redvest.kernel.store.OutcomeUnknown;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells trouble of the database or with others, which passes when tried again, from a poisoned event, which does not. */
public final class Trouble {

	/** Connection, rollback (40001, 40P01), resources, locks (55P03), operator intervention (57P01, 57014), system. */
	private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

	private Trouble() {
	}

	/** Whether it may go well the next time, though nothing is mended. */
	public static boolean passes(Throwable failure) {
		String state = sqlState(failure);
		return state != null && state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2))
				|| causes(failure).anyMatch(Trouble::isPassing);
	}

	private static boolean isPassing(Throwable failure) {
		return switch (failure) {
			case LogUnavailable _,OutcomeUnknown _,SQLTransientException _,InterruptedException _ -> true;
			case DataAccessResourceFailureException _,TransientDataAccessException _,CannotCreateTransactionException _ -> true;
			case ConcurrencyException _,AggregateStreamCreationException _,LockAcquisitionFailedException _ -> true;
			case Throwable _ -> false;
		};
	}

	/** Whether an event can be blamed for it: not where the whole process is out of memory or broken. */
	public static boolean isPoison(Throwable failure) {
		return !passes(failure) && (failure instanceof StackOverflowError || !(failure instanceof VirtualMachineError));
	}

	/** The SQLState of the innermost failure of the database, or null. */
	public static @Nullable String sqlState(Throwable failure) {
		return causes(failure).filter(SQLException.class::isInstance).map(each -> ((SQLException) each).getSQLState())
				.filter(Objects::nonNull)
				.reduce((_, inner) -> inner).orElse(null);
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Trouble::next);
	}

	/** A rollback that fails because the connection is gone hides the failure that was to be rolled back. */
	private static @Nullable Throwable next(Throwable failure) {
		return failure instanceof TransactionSystemException hiding && hiding.getOriginalException() != null
				? hiding.getOriginalException()
				: failure.getCause();
	}
}
