package org.redvest.ops;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.command.Dispatcher;
import org.redvest.command.canary.CommandCanary;
import org.redvest.command.canary.CoverageHelper;
import org.redvest.command.canary.CyclicCanary;
import org.redvest.command.canary.DispatcherCanary;
import org.redvest.command.canary.EdgeCanary;
import org.redvest.command.canary.FieldCanary;
import org.redvest.command.canary.GatewayCanary;
import org.redvest.command.canary.ImpureState;
import org.redvest.command.canary.JacksonTwoCanary;
import org.redvest.command.canary.UpsertCanary;
import org.redvest.command.canary.cycle.OtherHalfOfCycle;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.EventType;
import org.redvest.kernel.canary.FamilyCanary;
import org.redvest.query.canary.ClockProjection;
import org.redvest.query.canary.ResetCanary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMapping;

/** The fourth fence: what neither the compiler nor Maven can see. Every rule has a canary that breaks it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

	private static final JavaClasses REDVEST = new ClassFileImporter().withImportOption(ArchitectureTest::isProduction)
			.importPackages("org.redvest");

	private static boolean isProduction(Location location) {
		return !location.contains("/test-classes/") && !location.contains("-tests.jar");
	}

	/** A rule, and classes that break it. */
	record Law(ArchRule rule, Class<?>... canary) {

		@Override
		public String toString() {
			return rule.getDescription();
		}
	}

	static Stream<Law> laws() {
		return Stream.of(
				new Law(classes().that(resideInAPackage(ours("org.redvest.kernel")))
						.should()
						.onlyDependOnClassesThat(resideInAnyPackage("java.lang..", "java.util..", "java.time..", "java.math..",
								"java.nio.charset..", ours("org.redvest.kernel"), ours("org.redvest.kernel.privacy"), "org.jspecify..",
								"com.fasterxml.jackson.annotation.."))
						.as("the published language speaks only of itself"), DomainEvent.class, org.redvest.kernel.KernelCanary.class),
				new Law(classes().that(resideInAPackage(ours("org.redvest.command") + ".."))
						.and(roleIs("State", "Command"))
						.should()
						.onlyDependOnClassesThat(isPure())
						.as("decisions and commands depend on values alone")
						.allowEmptyShould(true), ImpureState.class),
				new Law(classes().that(roleIs("State", "Event", "Command", "Projection"))
						.should(neverCall(isClockOrRandom()))
						.as("decisions, events and projections ask no clock and no random source"), ClockProjection.class),
				new Law(methods().that()
						.areMetaAnnotatedWith(RequestMapping.class)
						.and()
						.areDeclaredInClassesThat(DescribedPredicate.not(resideInAPackage(ours("org.redvest.kernel.http"))))
						.should()
						.beDeclaredInClassesThat(roleIs("Http"))
						.as("only *Http maps requests")
						.allowEmptyShould(true), EdgeCanary.class),
				new Law(noClasses().that(DescribedPredicate.not(JavaClass.Predicates.type(Dispatcher.class)))
						.should()
						.dependOnClassesThat()
						.areAssignableTo(CommandGateway.class)
						.as("every command goes through the dispatcher"), GatewayCanary.class),
				new Law(noClasses().that()
						.resideInAPackage("org.redvest.command.*..")
						.and()
						.resideOutsideOfPackages(ours("org.redvest.command.http"), ours("org.redvest.command.policy"),
								ours("org.redvest.command.clock"))
						.should()
						.dependOnClassesThat(JavaClass.Predicates.type(Dispatcher.class))
						.as("a concept decides and sends nothing; its edge sends through Commands, its reactions are policies, its times the clock's")
						.allowEmptyShould(true), DispatcherCanary.class),
				new Law(slices().matching("org.redvest.command.(**)").should().beFreeOfCycles().as("concepts are free of cycles"),
						CyclicCanary.class, OtherHalfOfCycle.class),
				new Law(slices().matching("org.redvest.query.(**)").should().beFreeOfCycles().as("questions are free of cycles")
						.allowEmptyShould(true), org.redvest.query.canary.CyclicCanary.class,
						org.redvest.query.canary.cycle.OtherHalfOfCycle.class),
				new Law(noClasses().that(describe("have a name", c -> !c.isAnonymousClass()))
						.and(describe("are no command and no policy, which say what is done: ConfirmService",
								c -> !c.isAssignableTo(org.redvest.kernel.Command.class)
										&& !c.isAssignableTo(org.redvest.command.policy.Policy.class)))
						.should()
						.haveNameMatching(".*[a-zA-Z](Service|Manager|Helper|Utils?|Impl|Dto|DTO|VO|Entity)")
						.as("every class has a verb or a noun of the domain, not a suffix"), CoverageHelper.class),
				new Law(noClasses().should()
						.dependOnClassesThat(resideInAnyPackage(existing("com.fasterxml.jackson.databind") + "..",
								existing("com.fasterxml.jackson.core") + ".."))
						.as("JSON is Jackson 3; Jackson 2 is there only for springdoc"), JacksonTwoCanary.class),
				new Law(noClasses().should(callMethodWhere(target("resetTokens")))
						.as("a projection never resets in place: it is rebuilt as a new generation"), ResetCanary.class),
				new Law(noMethods().should().beAnnotatedWith(ResetHandler.class).as("nothing handles a reset"), ResetCanary.class),
				new Law(noMethods().should()
						.beAnnotatedWith(CreationPolicy.class)
						.as("no creation policy: a blank aggregate decides about unknown streams"), UpsertCanary.class),
				new Law(noFields().should().beAnnotatedWith(Autowired.class).as("beans are given to constructors"), FieldCanary.class),
				new Law(classes().that()
						.areAssignableTo(org.redvest.kernel.Command.class)
						.and(describe("are leaves", c -> !c.isInterface()))
						.should()
						.beRecords()
						.as("a command is a record")
						.allowEmptyShould(true), CommandCanary.class));
	}

	@ParameterizedTest
	@MethodSource("laws")
	void the_law_holds(Law law) {
		law.rule().check(REDVEST);
	}

	@ParameterizedTest
	@MethodSource("laws")
	void its_canary_goes_red(Law law) {
		var broken = new ClassFileImporter().importClasses(law.canary());
		assertThatThrownBy(() -> law.rule().check(broken)).isInstanceOf(AssertionError.class);
	}

	@Test
	void every_event_is_a_named_record_of_values() {
		assertThat(faults(DomainEvent.class)).isEmpty();
		assertThat(leaves(DomainEvent.class)).isNotEmpty();
	}

	@Test
	void a_family_with_faults_is_found_out() {
		assertThat(faults(FamilyCanary.class)).containsExactlyInAnyOrder("Nameless has no @EventType", "NotARecord is no record",
				"NotARecord has no @EventType", "canary.twice is the name of Once and Twice", "canary.Shouts is no name",
				"Shouts.thread is a java.lang.Thread");
	}

	/** Persistence is banned from the application by the build; the benchmarks compare with it. */
	@Test
	void lombok_and_the_server_connector_are_not_even_on_the_classpath() {
		for (String banned : List.of("lombok.Data", "org.axonframework.axonserver.connector.AxonServerConfiguration")) {
			assertThatCode(() -> Class.forName(banned)).as(banned).isInstanceOf(ClassNotFoundException.class);
		}
	}

	private static List<String> faults(Class<?> root) {
		var faults = new ArrayList<String>();
		Map<String, String> names = new HashMap<>();
		for (Class<?> leaf : leaves(root)) {
			String called = leaf.getSimpleName();
			if (!leaf.isRecord()) {
				faults.add(called + " is no record");
			}
			EventType type = leaf.getAnnotation(EventType.class);
			if (type == null) {
				faults.add(called + " has no @EventType");
				continue;
			}
			if (!type.value().matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*")) {
				faults.add(type.value() + " is no name");
			}
			String other = names.put(type.value(), called);
			if (other != null) {
				faults.add(type.value() + " is the name of " + other + " and " + called);
			}
			for (RecordComponent component : leaf.isRecord() ? leaf.getRecordComponents() : new RecordComponent[0]) {
				if (!isValue(component.getType())) {
					faults.add(called + "." + component.getName() + " is a " + component.getType().getName());
				}
			}
		}
		return faults;
	}

	private static boolean isValue(Class<?> type) {
		return type.isPrimitive() || type.getName().startsWith("org.redvest.kernel.") || type.getName().startsWith("java.time.")
				|| Set.of(String.class, Integer.class, Long.class, Boolean.class, java.math.BigDecimal.class, java.util.UUID.class,
						List.class, Set.class, Map.class).contains(type);
	}

	private static List<Class<?>> leaves(Class<?> type) {
		return type.isSealed() && type.isInterface()
				? Arrays.stream(type.getPermittedSubclasses()).<Class<?>>flatMap(each -> leaves(each).stream()).toList()
				: List.of(type);
	}

	/** The class's outermost class ends in one of these words. */
	private static DescribedPredicate<JavaClass> roleIs(String... suffixes) {
		return describe("are named *" + String.join(", *", suffixes), c -> {
			JavaClass outermost = c;
			while (outermost.getEnclosingClass().isPresent()) {
				outermost = outermost.getEnclosingClass().get();
			}
			return Arrays.stream(suffixes).anyMatch(outermost.getSimpleName()::endsWith);
		});
	}

	private static DescribedPredicate<JavaClass> isPure() {
		return resideInAnyPackage("java.lang..", "java.util..", "java.time..", "java.math..", "org.jspecify..",
				ours("org.redvest.kernel"), ours("org.redvest.kernel.privacy"))
				.or(resideInAPackage("org.redvest.command..").and(DescribedPredicate.not(roleIs("Http")))
						.and(DescribedPredicate.not(resideInAPackage("org.redvest.command.http.."))))
				.or(JavaClass.Predicates.equivalentTo(TargetAggregateIdentifier.class))
				.or(describe("arrays of primitives", c -> c.getBaseComponentType().isPrimitive()));
	}

	private static com.tngtech.archunit.lang.ArchCondition<JavaClass> neverCall(DescribedPredicate<JavaAccess<?>> forbidden) {
		return com.tngtech.archunit.lang.conditions.ArchConditions.never(
				com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere(forbidden));
	}

	private static DescribedPredicate<JavaAccess<?>> isClockOrRandom() {
		return describe("a clock or a random source", access -> {
			JavaClass owner = access.getTarget().getOwner();
			String name = access.getTarget().getName();
			return owner.getPackageName().equals("java.time") && name.equals("now") || owner.isAssignableTo(Clock.class)
					|| owner.isAssignableTo(RandomGenerator.class) || owner.isAssignableTo(Random.class)
					|| Set.of("randomUUID", "random", "currentTimeMillis", "nanoTime").contains(name)
							&& owner.getPackageName().startsWith("java.");
		});
	}

	private static DescribedPredicate<JavaAccess<?>> target(String method) {
		return describe(method,
				access -> access.getTarget() instanceof AccessTarget.MethodCallTarget && access.getTarget().getName().equals(method));
	}

	/** One of our packages, which must exist: a rule about a package that was renamed would hold for ever. */
	private static String ours(String name) {
		assertThat(REDVEST.containPackage(name)).as(name).isTrue();
		return name;
	}

	/** A foreign package, which must be there to be forbidden. */
	private static String existing(String name) {
		var found = new ClassFileImporter().withImportOption(location -> location.contains(name.replace('.', '/'))).importPackages(name);
		assertThat(found.that(alwaysTrue())).as(name).isNotEmpty();
		return name;
	}
}
