package org.tatkraft.platform.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.Visit;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.alliance.file.AllianceFiles;
import org.tatkraft.platform.shared.Language;

/** The office keeps who has which role. */
class PeopleTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final Members MEMBERS = SITE.bean(Members.class);

    private String slug = "";
    private String page = "";
    private Alliance alliance = SITE.bean(Alliances.class).required("ostbelgien");
    private Visit office = SITE.visit();

    @BeforeEach
    void anAllianceOfItsOwn() {
        slug = "leute-" + UUID.randomUUID();
        page = "/de/" + slug + "/people";
        SITE.bean(AllianceFiles.class)
                .apply(
                        SmallAlliance.yaml(slug).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        false,
                        name -> new byte[0]);
        while (SITE.bean(Alliances.class).named(slug).isEmpty()) {
            Thread.onSpinWait();
        }
        alliance = SITE.bean(Alliances.class).required(slug);
        UUID person = person(somebody());
        MEMBERS.add(alliance.id(), person, Role.COORDINATION, null, null);
        office = SITE.visit().signedInAs(person);
    }

    private static String somebody() {
        return UUID.randomUUID() + "@example.org";
    }

    private static UUID person(String mail) {
        return SITE.bean(People.class).known(mail, "", Language.DE).id();
    }

    private List<Member> members() {
        return MEMBERS.in(alliance.id());
    }

    private Member member(String mail) {
        return members().stream()
                .filter(each -> each.mail().equals(mail))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoIsInvitedGetsAMailAndARoleAndCanSignIn() {
        String mail = somebody();
        var sent =
                office.submit(
                        page,
                        page,
                        Map.of(
                                "mail",
                                mail,
                                "name",
                                "Neu hier",
                                "role",
                                "delegate",
                                "organisation",
                                "amt",
                                "until",
                                ""));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(office.get(sent.headers().firstValue("Location").orElseThrow()).body())
                .contains("Die Einladung ist unterwegs.")
                .contains("data-forget=\"invite-" + slug);
        assertThat(member(mail).role()).isEqualTo(Role.DELEGATE);
        assertThat(member(mail).organisation().in(Language.DE).text()).isEqualTo("Amt");
        assertThat(office.get(page).body()).contains("Neu hier").contains("Amt");

        UUID person = person(mail);
        assertThat(SITE.visit().signedInAs(person).get("/de/me").body())
                .contains("Vertretung eines Partners")
                .contains("Amt");
        assertThat(SITE.visit().signedInAs(person).get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverHasTheRoleAlreadyHasItOnce() {
        String mail = somebody();
        var fields = Map.of("mail", mail, "role", "editor");
        office.submit(page, page, fields);
        office.submit(page, page, fields);
        assertThat(members()).filteredOn(each -> each.mail().equals(mail)).hasSize(1);
    }

    @Test
    void charactersThatCannotBeStoredAreLeftOut() {
        String mail = somebody();
        var sent =
                office.submit(
                        page,
                        page,
                        Map.of("mail", mail, "name", "Neu\u0000 hier", "role", "editor"));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(member(mail).name()).isEqualTo("Neu hier");
    }

    @Test
    void whatIsWrongIsSaidBesideEachFieldAndNothingTypedIsLost() {
        var wrong =
                office.submit(
                        page,
                        page,
                        Map.of(
                                "mail",
                                "kein-at",
                                "name",
                                "Bleibt stehen",
                                "role",
                                "delegate",
                                "organisation",
                                "",
                                "until",
                                "gestern"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Bleibt stehen")
                .contains("„kein-at“ ist keine E-Mail-Adresse")
                .contains("welchen Partner")
                .contains("„gestern“ ist kein Tag");
        assertThat(members()).hasSize(1);
    }

    @Test
    void aRoleEndsAtOnceOrOnItsLastDay() {
        String soon = somebody();
        String now = somebody();
        office.submit(page, page, Map.of("mail", soon, "role", "editor"));
        office.submit(page, page, Map.of("mail", now, "role", "editor"));
        LocalDate lastDay = LocalDate.of(2099, 6, 30);
        office.submit(page, page + "/" + member(soon).id(), Map.of("until", "2099-06-30"));
        office.submit(page, page + "/" + member(now).id(), Map.of("until", ""));
        assertThat(member(soon).until()).isEqualTo(lastDay);
        assertThat(members()).noneMatch(each -> each.mail().equals(now));
        assertThat(MEMBERS.of(person(now))).isEmpty();
    }

    @Test
    void aRoleThatHasEndedStaysEnded() {
        String mail = somebody();
        MEMBERS.add(alliance.id(), person(mail), Role.EDITOR, null, null);
        UUID held = member(mail).id();
        MEMBERS.limit(alliance.id(), held, LocalDate.now(ZoneOffset.UTC).minusDays(1));
        assertThat(MEMBERS.change(alliance.id(), held, Role.COORDINATION, null, null)).isFalse();
        assertThat(MEMBERS.limit(alliance.id(), held, null)).isFalse();
        assertThat(members()).noneMatch(each -> each.mail().equals(mail));
    }

    @Test
    void theLastCoordinationCannotEndItself() {
        Member last = members().getFirst();
        var refused = office.submit(page, page + "/" + last.id(), Map.of("until", "2099-06-30"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ohne Frist koordiniert");
        assertThat(members().getFirst().until()).isNull();

        String other = somebody();
        office.submit(page, page, Map.of("mail", other, "role", "coordination"));
        assertThat(office.submit(page, page + "/" + last.id(), Map.of("until", "")).statusCode())
                .isEqualTo(303);
        assertThat(office.get(page).statusCode()).as("a role that ended").isEqualTo(403);
    }

    @Test
    void membershipsOfAnotherAllianceAreOutOfReach() {
        Member foreign =
                MEMBERS.in(SITE.bean(Alliances.class).required("ostbelgien").id()).getFirst();
        assertThat(office.submit(page, page + "/" + foreign.id(), Map.of("until", "")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void somebodyGetsAnotherRole() {
        String mail = somebody();
        office.submit(page, page, Map.of("mail", mail, "role", "editor"));
        String change = page + "/" + member(mail).id() + "/role";
        assertThat(
                        office.submit(
                                        page,
                                        change,
                                        Map.of("role", "delegate", "organisation", "kammer"))
                                .statusCode())
                .isEqualTo(303);
        assertThat(members()).filteredOn(each -> each.mail().equals(mail)).hasSize(1);
        assertThat(member(mail).role()).isEqualTo(Role.DELEGATE);
        assertThat(member(mail).organisation().in(Language.DE).text()).isEqualTo("Kammer");

        String withoutPartner = page + "/" + member(mail).id() + "/role";
        assertThat(office.submit(page, withoutPartner, Map.of("role", "delegate")).body())
                .contains("welchen Partner");
    }

    @Test
    void theLastDayOfARoleIsSetAndLifted() {
        String mail = somebody();
        office.submit(page, page, Map.of("mail", mail, "role", "editor", "until", "2199-12-31"));
        String change = page + "/" + member(mail).id() + "/role";
        office.submit(page, change, Map.of("role", "editor", "until", ""));
        assertThat(member(mail).until()).isNull();
        office.submit(page, change, Map.of("role", "editor", "until", "2199-06-30"));
        assertThat(member(mail).until()).isEqualTo(LocalDate.of(2199, 6, 30));
    }

    @Test
    void theLastCoordinationDoesNotBecomeSomethingElse() {
        String change = page + "/" + members().getFirst().id() + "/role";
        var refused = office.submit(page, change, Map.of("role", "editor"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(members()).singleElement().matches(each -> each.role() == Role.COORDINATION);
    }
}
