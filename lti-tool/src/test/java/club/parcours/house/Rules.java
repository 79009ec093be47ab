package club.parcours.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.TenantOwned;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The rules that hold the house up; {@link RulesTest} runs them over the house and over planted breaches. */
final class Rules {
    private final String root;

    Rules(String root) {
        this.root = root;
    }

    /** Every rule, by its sentence. */
    List<ArchRule> all() {
        return List.of(floors(), noCycles(), onlyFourRoomsSpeakLti(), ltiKnowsNothingOfTheClub(), entitiesAreHidden(),
                entitiesAreOwned(), repositoriesAreHidden(), nativeSql(), clock(), chance(), pagesTranslate(),
                nobodyImportsPages(), tenantIsSetAtTheDoor(), connections(), configuration(), console(), proxies(),
                names(), rowsAreSeen());
    }

    ArchRule floors() {
        return classes().should(new FloorPlan(root)).as("a room imports only rooms on lower floors");
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().as("rooms do not go round in circles");
    }

    ArchRule onlyFourRoomsSpeakLti() {
        return noClasses().that().resideOutsideOfPackages(in("lti"), in("tenancy"), in("people"), in("launch"),
                        in("registration"), in("gradebook"), in("course"), in("outbound"))
                .should().dependOnClassesThat().resideInAPackage(in("lti"))
                .as("only tenancy, people, launch, registration, gradebook, course and outbound speak LTI");
    }

    ArchRule ltiKnowsNothingOfTheClub() {
        return classes().that().resideInAPackage(in("lti"))
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage(in("lti"), "java..", "javax.crypto..", "jakarta.json..", "com.nimbusds..",
                        "org.jspecify..")
                .as("lti knows only Java, JSON and one JOSE library");
    }

    ArchRule entitiesAreHidden() {
        return classes().that().areAnnotatedWith(Entity.class).should().notBePublic().as("entities stay in their room");
    }

    ArchRule entitiesAreOwned() {
        return classes().that().areAnnotatedWith(Entity.class).and().resideOutsideOfPackages(in("tenancy"), in("outbox"))
                .and().doNotHaveSimpleName("BrowserSession").and().doNotHaveSimpleName("SpentNonce")
                .and().doNotHaveSimpleName("AuditEntry").and().doNotHaveSimpleName("OperatorLink")
                .and().doNotHaveSimpleName("OperatorSession")
                .and().doNotHaveSimpleName("RefusedLaunch")
                .should().beAssignableTo(TenantOwned.class).as("entities belong to a tenant");
    }

    ArchRule repositoriesAreHidden() {
        return noClasses().that().arePublic().and().resideOutsideOfPackage(in("kernel"))
                .should().dependOnClassesThat().areAssignableTo(EntityManager.class)
                .as("an entity manager is only in what is not public");
    }

    ArchRule nativeSql() {
        return noClasses().that().resideOutsideOfPackages(in("outbox"), in("kernel"))
                .should().callMethodWhere(named("createNativeQuery")).orShould().callMethodWhere(named("doWork"))
                .as("no native SQL outside outbox and kernel: the tenant would not be added to it");
    }

    ArchRule clock() {
        return noClasses().that().resideOutsideOfPackage(in("kernel"))
                .should().callMethod(Instant.class, "now").orShould().callMethod(Clock.class, "systemUTC")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .as("the time comes from the clock that is injected");
    }

    ArchRule chance() {
        return noClasses().that().resideOutsideOfPackages(in("kernel"), in("lti"))
                .should().callMethod(UUID.class, "randomUUID")
                .orShould().dependOnClassesThat().areAssignableTo(java.util.Random.class)
                .as("ids and chance come from the kernel");
    }

    ArchRule pagesTranslate() {
        return classes().that().haveSimpleNameEndingWith("Page").or().haveSimpleNameEndingWith("Resource")
                .should().notBeAnnotatedWith(Transactional.class)
                .as("pages and resources translate; transactions begin at the door");
    }

    ArchRule nobodyImportsPages() {
        return noClasses().that().haveSimpleNameNotEndingWith("Page").and().haveSimpleNameNotEndingWith("Resource")
                .should().dependOnClassesThat(pagesThatAreEndpoints()).as("nobody imports a page or a resource");
    }

    ArchRule tenantIsSetAtTheDoor() {
        return noClasses().that().resideOutsideOfPackages(in("kernel"), in("web"), in("launch"), in("outbox"))
                .and().doNotHaveSimpleName("KeptPage") // reads it off an address, as a session is read off a cookie
                .and().doNotHaveSimpleName("ErasedList") // has written it down itself, beside whom it erases again
                .should().callMethodWhere(DescribedPredicate.describe("CurrentTenant.within",
                        call -> call.getTargetOwner().isEquivalentTo(CurrentTenant.class)
                                && call.getName().equals("within")))
                .as("only web, launch, outbox, an address that was kept and the list of who was erased say for whom we work");
    }

    ArchRule connections() {
        return noClasses().that().resideOutsideOfPackage(in("outbound"))
                .should().dependOnClassesThat().resideInAnyPackage("java.net.http..", "org.apache.hc..")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.Socket")
                .orShould().callMethod(java.net.URL.class, "openConnection")
                .as("only outbound opens connections");
    }

    ArchRule configuration() {
        return noClasses().that().resideOutsideOfPackage(in("kernel"))
                .should().dependOnClassesThat().resideInAPackage("org.eclipse.microprofile.config..")
                .as("only the kernel reads the configuration");
    }

    ArchRule console() {
        return noClasses().that().resideOutsideOfPackage(in("lti")) // the JOSE library speaks in java.util.Date
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().dependOnClassesThat().areAssignableTo(java.util.Date.class)
                .as("no console, no java.util.Date");
    }

    ArchRule proxies() {
        return fields().that().areDeclaredInClassesThat().areAnnotatedWith(ApplicationScoped.class)
                .or().areDeclaredInClassesThat().areAnnotatedWith(RequestScoped.class)
                .and().areNotPrivate().and().areNotFinal().and().areNotAnnotatedWith(Inject.class)
                .and().areNotAnnotatedWith(PersistenceContext.class).and().areNotAnnotatedWith(PersistenceUnit.class)
                .and().areNotAnnotatedWith(jakarta.ws.rs.core.Context.class)
                .and().areNotAnnotatedWith(jakarta.ws.rs.PathParam.class)
                .and().areNotAnnotatedWith(jakarta.annotation.Resource.class)
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.bePrivate())
                .allowEmptyShould(true)
                .as("a bean behind a proxy has no open field: setting it from outside sets the proxy's");
    }

    ArchRule names() {
        return noClasses().should().haveNameMatching(
                        ".*(Service|Manager|Impl|Util|Utils|Helper|Dto|DTO|Entity|Repository|Dao|Controller|Facade)$")
                .as("names say what a thing is (house B6)");
    }

    ArchRule rowsAreSeen() {
        return classes().that().areAnnotatedWith(jakarta.ws.rs.Path.class).should(new InATransaction(root))
                .as("no page reaches a repository without a transaction: PostgreSQL would show it no row");
    }

    private static DescribedPredicate<JavaClass> pagesThatAreEndpoints() {
        return DescribedPredicate.describe("endpoints", type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class)
                && (type.getSimpleName().endsWith("Page") || type.getSimpleName().endsWith("Resource")));
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> named(String method) {
        return DescribedPredicate.describe(method, call -> call.getName().equals(method));
    }

    private String in(String room) {
        return root + "." + room + "..";
    }
}
