package org.redvest.command.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.SchoolEvent.Subject;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TaughtSchoolsTest {

	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final VolunteerId WANG = new VolunteerId(new UUID(2, 2));

	private TestDatabase database;

	@BeforeEach
	void open() {
		database = TestDatabase.create();
	}

	@AfterEach
	void close() {
		database.close();
	}

	@Test
	void a_teacher_s_schools_are_those_that_hold_him_each_once_and_asking_keeps_no_connection() {
		claimed(LI, school(2), Subject.CHOIR);
		claimed(LI, school(1), Subject.DANCE);
		claimed(LI, school(1), Subject.CHOIR);
		claimed(WANG, school(3), Subject.OPERA);
		try (var one = database.pool("redvest_app", 1)) {
			TaughtSchools taught = SchoolConfiguration.taughtIn(new LogDatabase(one));
			assertThat(taught.of(LI)).containsExactly(school(1), school(2));
			assertThat(taught.of(new VolunteerId(new UUID(2, 3)))).isEmpty();
			assertThat(one.getHikariPoolMXBean().getActiveConnections()).isZero();
		}
	}

	private void claimed(VolunteerId teacher, SchoolId school, Subject subject) {
		JdbcClient.create(database.superuser()).sql("insert into log.claims (scope, key, stream) values (?, ?, ?)")
				.params(SchoolEvent.TEACHER, SchoolEvent.teacherKey(teacher, school, subject), school.toString()).update();
	}

	private static SchoolId school(int n) {
		return new SchoolId(new UUID(1, n));
	}
}
