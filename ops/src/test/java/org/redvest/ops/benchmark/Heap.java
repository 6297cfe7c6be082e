package org.redvest.ops.benchmark;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The heap of another process of this machine, as its own memory pools tell. */
final class Heap implements AutoCloseable {

	private final JMXConnector connector;
	private final List<MemoryPoolMXBean> pools;

	private Heap(JMXConnector connector) throws IOException {
		this.connector = connector;
		this.pools = ManagementFactory.getPlatformMXBeans(connector.getMBeanServerConnection(), MemoryPoolMXBean.class).stream()
				.filter(each -> each.getType() == MemoryType.HEAP).toList();
	}

	static Heap of(long pid) throws IOException {
		try {
			VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
			try {
				return new Heap(JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
			} finally {
				machine.detach();
			}
		} catch (AttachNotSupportedException e) {
			throw new IOException(e);
		}
	}

	void forgetPeak() {
		pools.forEach(MemoryPoolMXBean::resetPeakUsage);
	}

	/** The most that each pool held since then, garbage included, in megabytes. */
	double peak() {
		return pools.stream().mapToLong(each -> each.getPeakUsage().getUsed()).sum() / 1e6;
	}

	@Override
	public void close() throws IOException {
		connector.close();
	}
}
