package org.redvest.kernel.store;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.EventType;
import org.redvest.kernel.EventTypes;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;

/** Writes events as JSON that a person can read, under our names and revisions instead of Java's. */
public final class EventSerializer extends Jackson3Serializer {

	private EventSerializer(Builder builder) {
		super(builder);
	}

	/** The serializer as the log uses it: strict, ISO dates, properties in the record's order. */
	public static EventSerializer create() {
		return new EventSerializer(Jackson3Serializer.builder()
				.jsonMapperBuilderCustomizer(mapper -> mapper.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
						.disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
						.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
						.disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
						.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
						.disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)));
	}

	@Override
	@SuppressWarnings("rawtypes")
	public SerializedType typeForClass(Class type) {
		if (type != null && DomainEvent.class.isAssignableFrom(type)) {
			EventType named = EventTypes.of(((Class<?>) type).asSubclass(DomainEvent.class));
			return new SimpleSerializedType(named.value(), Integer.toString(named.revision()));
		}
		return super.typeForClass(type);
	}

	@Override
	public Class<?> classForType(SerializedType type) {
		Class<?> named = EventTypes.named(type.getName());
		return named != null ? named : super.classForType(type);
	}
}
