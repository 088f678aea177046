package org.tatkraft.platform.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.tatkraft.platform.Tatkraft;

/** The floors of the house, and what may stand on them. */
class ModulesTest {

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.tatkraft");

    @Test
    void arrowsRunOnlyAsEachModuleAllows() {
        ApplicationModules.of(Tatkraft.class).verify();
    }

    @Test
    void librariesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage("org.tatkraft.statistics..", "org.tatkraft.textmatching..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.tatkraft.platform..",
                        "jakarta..",
                        "tools.jackson..",
                        "java.sql..")
                .because("the libraries are used without the platform: move what needs it there")
                .check(OURS);
    }

    @Test
    void valuesKnowNeitherDatabaseNorWeb() {
        noClasses()
                .that()
                .resideInAPackage("org.tatkraft.platform.shared..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "jakarta.servlet..")
                .because("'shared' holds values only: move what needs more into its module")
                .check(OURS);
    }

    @Test
    void routesStayBehindTheirModule() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .resideInAPackage("..web")
                .andShould()
                .notBePublic()
                .because("a route belongs to its module's 'web' and to nobody else")
                .check(OURS);
    }
}
