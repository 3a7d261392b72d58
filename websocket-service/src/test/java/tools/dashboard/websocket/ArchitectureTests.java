package tools.dashboard.websocket;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "tools.dashboard.websocket", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule packagesDependOnEachOtherOneWay =
            slices().matching("tools.dashboard.websocket.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheEdgeKnowsNetty = noClasses()
            .that()
            .resideOutsideOfPackage("..websocket.socket")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.netty..", "reactor.netty..");

    @ArchTest
    static final ArchRule noReactiveChainASocket = noClasses()
            .that()
            .resideOutsideOfPackage("..websocket.http")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reactor.core..", "org.springframework.web.reactive..");
}
