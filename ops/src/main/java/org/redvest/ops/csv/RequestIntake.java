package org.redvest.ops.csv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.redvest.command.servicerequest.ServiceRequestCommand.ClassifyRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestId;

/** Service requests (诉求工单), such as another system took down: each row registers one on behalf, and classifies it where it can. */
final class RequestIntake implements Intake {

	private static final Column RECEIVED = Column.needed("receivedAt", "受理时间");
	private static final Column AREA = Column.needed("area", "区域代码");
	private static final Column MATTER = Column.needed("matter", "诉求内容");
	private static final Column ADDRESS = Column.optional("address", "详细地址");
	private static final Column NAME = Column.optional("name", "诉求人");
	private static final Column PHONE = Column.optional("phone", "联系电话");
	private static final Column ANONYMOUS = Column.optional("anonymous", "匿名");
	private static final Column CONFIDENTIAL = Column.optional("confidential", "保密");
	private static final Column TYPE = Column.optional("type", "诉求类型");
	private static final Column CATEGORY = Column.optional("category", "事项类别");
	private static final Column LEVEL = Column.optional("level", "响应级别");
	private static final Map<String, RequestType> TYPES = Map.of("咨询", RequestType.CONSULTATION, "求助", RequestType.HELP, "投诉",
			RequestType.COMPLAINT, "举报", RequestType.REPORT, "建议", RequestType.SUGGESTION);
	private static final Map<String, ServiceLevel> LEVELS = Map.of("紧急", ServiceLevel.URGENT, "民生", ServiceLevel.LIVELIHOOD, "一般",
			ServiceLevel.ORDINARY);

	@Override
	public List<Column> columns() {
		return List.of(RECEIVED, AREA, MATTER, ADDRESS, NAME, PHONE, ANONYMOUS, CONFIDENTIAL, TYPE, CATEGORY, LEVEL);
	}

	@Override
	public Entry entry(Row row, UUID id, Desk desk) {
		var request = new ServiceRequestId(id);
		row.needed(RECEIVED);
		Instant received = VolunteerIntake.past(row, RECEIVED, desk);
		AreaCode area = row.needed(AREA, AreaCode::new);
		String matter = row.needed(MATTER);
		String address = row.text(ADDRESS);
		if (area.level() == AreaCode.Level.DISTRICT && address == null) {
			throw new Faulty(ADDRESS, Refused.invalid("request.place-missing"));
		}
		boolean anonymous = row.yes(ANONYMOUS);
		boolean confidential = row.yes(CONFIDENTIAL);
		String name = row.text(NAME);
		String phone = row.optional(PHONE, RequestIntake::phone);
		if (anonymous && (name != null || phone != null)) {
			throw new Faulty(ANONYMOUS, Refused.invalid("request.anonymous-with-contact"));
		}
		if (!anonymous && phone == null) {
			throw new Faulty(PHONE, Refused.invalid("request.contact-missing"));
		}
		var sendings = new ArrayList<Sending>();
		sendings.add(new Sending(null, (_, seal) -> new RegisterOnBehalf(request, area, null,
				seal.reporter(request, null, name, phone, matter, anonymous), seal.text(request, matter), seal.address(request, address),
				confidential, new By(desk.importer(), received))));
		RequestType type = row.choice(TYPE, RequestType.class, TYPES);
		if (type != null) {
			String category = row.needed(CATEGORY, RequestIntake::category);
			ServiceLevel level = Objects.requireNonNullElse(row.choice(LEVEL, ServiceLevel.class, LEVELS), ServiceLevel.ORDINARY);
			sendings.add(new Sending(TYPE,
					(_, _) -> new ClassifyRequest(request, new Classified(type, category, level), new By(desk.importer(), received))));
		}
		return new Entry(row.number(), id, null, null, id, List.copyOf(sendings));
	}

	private static String phone(String value) {
		if (!value.matches("[+()0-9 -]{5,24}")) {
			throw Refused.invalid("csv.value-unreadable");
		}
		return value;
	}

	private static String category(String value) {
		if (!value.matches("[a-z0-9]+([.-][a-z0-9]+){0,5}")) {
			throw Refused.invalid("request.category-unreadable");
		}
		return value;
	}
}
