package tools.dashboard.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tools.dashboard.api");

    @Test
    void featuresUseOnlyEachOthersRootTypesAndFormNoCycle() {
        ApplicationModules.of(ApiServiceApplication.class).verify();
    }

    @Test
    void theDomainKnowsNothingButItselfAndJava() {
        classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("..domain..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void nothingButTheApiSpeaksHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..api.*.api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.web.bind..")
                .check(CLASSES);
    }

    @Test
    void entitiesStayInTheInfrastructure() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .resideInAPackage("..infrastructure..")
                .andShould()
                .notBePublic()
                .check(CLASSES);
    }
}
