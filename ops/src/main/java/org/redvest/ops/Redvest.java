package org.redvest.ops;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Redvest. */
@SpringBootApplication(scanBasePackages = "org.redvest")
public class Redvest {

	private Redvest() {
	}

	public static void main(String[] arguments) {
		SpringApplication.run(Redvest.class, arguments);
	}
}
