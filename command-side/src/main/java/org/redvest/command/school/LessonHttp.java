package org.redvest.command.school;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.school.SchoolCommand.AssignTeacher;
import org.redvest.command.school.SchoolCommand.CancelSession;
import org.redvest.command.school.SchoolCommand.FormInterestGroup;
import org.redvest.command.school.SchoolCommand.HoldSession;
import org.redvest.command.school.SchoolCommand.PlanSession;
import org.redvest.command.school.SchoolCommand.RecordAttendance;
import org.redvest.command.school.SchoolCommand.ReleaseTeacher;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.SchoolEvent.CancellationReason;
import org.redvest.kernel.SchoolEvent.HeadCount;
import org.redvest.kernel.SchoolEvent.Lesson;
import org.redvest.kernel.SchoolEvent.ReleaseReason;
import org.redvest.kernel.SchoolEvent.Subject;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.VolunteerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is taught at a school, over HTTP. Children are counted and nowhere named. */
@RestController
@RequestMapping("/api/schools/{id}")
@Tag(name = "Schools 学校、艺术童伴")
class LessonHttp {

	private final Commands commands;

	LessonHttp(Commands commands) {
		this.commands = commands;
	}

	record Group(@NotNull Subject subject) {
	}

	@Operation(summary = "组建兴趣小组")
	@PostMapping("/interest-groups")
	ResponseEntity<Receipt> form(@PathVariable UUID id, @RequestBody @Valid Group request, Asking asking) {
		return commands.send(new FormInterestGroup(new SchoolId(id), request.subject, asking.by()), asking);
	}

	record Teaching(@NotNull UUID volunteerId, @NotNull Subject subject) {
	}

	@Operation(summary = "安排教师（须有有效的从业查询）")
	@PostMapping("/teachers")
	ResponseEntity<Receipt> assign(@PathVariable UUID id, @RequestBody @Valid Teaching request, Asking asking) {
		return commands.send(new AssignTeacher(new SchoolId(id), new VolunteerId(request.volunteerId), request.subject, asking.by()),
				asking);
	}

	record TeacherRelease(@NotNull ReleaseReason reason) {
	}

	@Operation(summary = "教师不再任教")
	@PostMapping("/teachers/{volunteer}/release")
	ResponseEntity<Receipt> release(@PathVariable UUID id, @PathVariable UUID volunteer, @RequestBody @Valid TeacherRelease request,
			Asking asking) {
		return commands.send(new ReleaseTeacher(new SchoolId(id), new VolunteerId(volunteer), request.reason, asking.by()), asking);
	}

	record LessonBody(@NotNull Subject subject, @NotNull LocalDate on, int minutes,
			@NotEmpty @Size(max = 20) List<@NotNull UUID> teachers) {

		Lesson lesson() {
			return new Lesson(subject, on, minutes, teachers.stream().map(VolunteerId::new).collect(toUnmodifiableSet()));
		}
	}

	/** @param session names it, so that it can be sent twice */
	record SessionPlan(@NotNull UUID session, @NotNull @Valid LessonBody lesson) {
	}

	@Operation(summary = "计划课次")
	@PostMapping("/sessions")
	ResponseEntity<Receipt> plan(@PathVariable UUID id, @RequestBody @Valid SessionPlan request, Asking asking) {
		return commands.send(new PlanSession(new SchoolId(id), new EntryId(request.session), request.lesson.lesson(), asking.by()), asking);
	}

	/** @param leftBehind how many of them are left-behind children, where somebody counted */
	record Heads(int children, @Nullable Integer leftBehind) {

		HeadCount count() {
			return new HeadCount(children, leftBehind);
		}
	}

	/** @param lesson as it was held */
	record Holding(@NotNull @Valid LessonBody lesson, @NotNull @Valid Heads attendance) {
	}

	@Operation(summary = "记录已上的课次和人数")
	@PostMapping("/sessions/{session}/holding")
	ResponseEntity<Receipt> hold(@PathVariable UUID id, @PathVariable UUID session, @RequestBody @Valid Holding request, Asking asking) {
		return commands.send(new HoldSession(new SchoolId(id), new EntryId(session), request.lesson.lesson(), request.attendance.count(),
				asking.by()), asking);
	}

	record SessionCancellation(@NotNull CancellationReason reason) {
	}

	@Operation(summary = "取消课次")
	@PostMapping("/sessions/{session}/cancellation")
	ResponseEntity<Receipt> cancel(@PathVariable UUID id, @PathVariable UUID session, @RequestBody @Valid SessionCancellation request,
			Asking asking) {
		return commands.send(new CancelSession(new SchoolId(id), new EntryId(session), request.reason, asking.by()), asking);
	}

	@Operation(summary = "重新清点人数")
	@PostMapping("/sessions/{session}/attendance")
	ResponseEntity<Receipt> count(@PathVariable UUID id, @PathVariable UUID session, @RequestBody @Valid Heads request, Asking asking) {
		return commands.send(new RecordAttendance(new SchoolId(id), new EntryId(session), request.count(), asking.by()), asking);
	}
}
