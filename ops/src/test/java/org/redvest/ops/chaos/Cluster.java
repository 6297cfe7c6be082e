package org.redvest.ops.chaos;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.redvest.kernel.store.CuttingProxy;
import org.redvest.kernel.store.TestDatabase;
import org.redvest.ops.RedvestProcess;
import org.redvest.ops.journey.Api;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several processes of both sides over one PostgreSQL that is not their own, each with a proxy on its way there. */
final class Cluster implements World, AutoCloseable {

	/** One of them. */
	record Node(RedvestProcess process, URI address, CuttingProxy proxy) {
	}

	private static final int SEGMENTS = 8;
	private static final String MASTER_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

	private final TestDatabase database = TestDatabase.create();
	private final Path directory;
	private final List<Node> nodes = new ArrayList<>();

	private Cluster(Path directory) {
		this.directory = directory;
	}

	/** With clocks that are wrong by so much. */
	static Cluster of(Path directory, Duration... clocks) throws Exception {
		var cluster = new Cluster(directory);
		try {
			for (Duration clock : clocks) {
				cluster.start(clock, (SEGMENTS + clocks.length - 1) / clocks.length);
			}
			return cluster;
		} catch (Exception e) {
			cluster.close();
			throw e;
		}
	}

	/** @param claims the most segments of a view that it takes, so that each has its share */
	private void start(Duration clock, int claims) throws Exception {
		var proxy = CuttingProxy.to(database.port());
		var process = RedvestProcess.start(WrongClock.class, directory.resolve("node-" + nodes.size() + ".txt"),
				List.of(RedvestProcess.QUICK.getFirst(), WrongClock.option(clock)), "--server.port=0", "--redvest.demo=none",
				"--redvest.node-id=node-" + nodes.size(), "--redvest.views.claims=" + claims,
				"--spring.datasource.url=" + database.url(proxy.port()), "--spring.datasource.username=redvest_app",
				"--spring.datasource.password=redvest_app", "--spring.flyway.enabled=false", "--redvest.vault.master-key=" + MASTER_KEY);
		nodes.add(new Node(process, process.address(), proxy));
	}

	Node node(int number) {
		return nodes.get(number);
	}

	List<URI> addresses() {
		return nodes.stream().map(Node::address).toList();
	}

	TestDatabase postgresql() {
		return database;
	}

	@Override
	public Api api() {
		return Api.at(nodes.getFirst().address());
	}

	@Override
	public JdbcClient database() {
		return JdbcClient.create(database.superuser());
	}

	@Override
	public void close() throws Exception {
		for (Node node : nodes) {
			Processes.wake(node.process().pid());
			node.process().close();
			node.proxy().close();
		}
		database.close();
	}
}
