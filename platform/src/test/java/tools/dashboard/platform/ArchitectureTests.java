package tools.dashboard.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "tools.dashboard.platform", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("tools.dashboard.platform.(*)..").should().beFreeOfCycles();

    /** The gateway and websocket-service have no servlets: what they use must load without. */
    @ArchTest
    static final ArchRule whatNettyServicesUseIsFreeOfServlets = noClasses()
            .that()
            .resideInAnyPackage(
                    "..platform.actor..",
                    "..platform.audit..",
                    "..platform.problem..",
                    "..platform.permission..",
                    "..platform.contract..",
                    "..platform.token..",
                    "..platform.settings..",
                    "..platform.service..",
                    "..platform.health..",
                    "..platform.lifecycle..",
                    "..platform.redis..",
                    "..platform.revocation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web.servlet..");

    @ArchTest
    static final ArchRule thePlatformKnowsNoService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "tools.dashboard.api..",
                    "tools.dashboard.auth..",
                    "tools.dashboard.gateway..",
                    "tools.dashboard.websocket..",
                    "tools.dashboard.worker..",
                    "tools.dashboard.registry..");
}
