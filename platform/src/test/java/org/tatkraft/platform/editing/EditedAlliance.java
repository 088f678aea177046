package org.tatkraft.platform.editing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.Visit;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.alliance.Members;
import org.tatkraft.platform.alliance.SmallAlliance;
import org.tatkraft.platform.alliance.file.AllianceFiles;
import org.tatkraft.platform.shared.Language;

/** A small alliance of its own for each test, with two who may edit it. */
abstract class EditedAlliance {

    static final RunningSite SITE = RunningSite.get();

    static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    String slug = "";

    Alliance alliance = SITE.bean(Alliances.class).required("ostbelgien");

    Visit office = SITE.visit();

    Visit editor = SITE.visit();

    @BeforeEach
    void anAllianceOfItsOwn() {
        slug = "redaktion-" + UUID.randomUUID();
        SITE.bean(AllianceFiles.class)
                .apply(
                        SmallAlliance.yaml(slug).getBytes(StandardCharsets.UTF_8),
                        false,
                        name -> new byte[0]);
        while (SITE.bean(Alliances.class).named(slug).isEmpty()) {
            Thread.onSpinWait();
        }
        alliance = SITE.bean(Alliances.class).required(slug);
        office = somebody("Büro", Role.COORDINATION);
        editor = somebody("Feder", Role.EDITOR);
    }

    Visit somebody(String name, Role role) {
        UUID person =
                SITE.bean(People.class)
                        .known(UUID.randomUUID() + "@example.org", name, Language.DE)
                        .id();
        SITE.bean(Members.class).add(alliance.id(), person, role, null, null);
        return SITE.visit().signedInAs(person);
    }

    String at(String below) {
        return "/de/" + slug + "/" + below;
    }

    String export() {
        return SITE.bean(AllianceFiles.class).export(slug).orElseThrow();
    }

    /** The fields of the form as a browser would send them, with some changed. */
    static Map<String, String> opened(String page, Map<String, String> changed) {
        var fields = new LinkedHashMap<String, String>();
        String form = page.substring(page.indexOf("id=\"entry\""));
        form = form.substring(0, form.indexOf("</form>"));
        Matcher hidden = HIDDEN.matcher(form);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        Matcher input =
                Pattern.compile("<input class=[^>]*? name=\"([^\"]+)\" value=\"([^\"]*)\"")
                        .matcher(form);
        while (input.find()) {
            fields.put(input.group(1), input.group(2));
        }
        Matcher area =
                Pattern.compile("<textarea [^>]*name=\"([^\"]+)\"[^>]*>\\R?([^<]*)</textarea>")
                        .matcher(form);
        while (area.find()) {
            fields.put(area.group(1), area.group(2));
        }
        Matcher box =
                Pattern.compile(
                                "<input type=\"checkbox\"[^>]* name=\"([^\"]+)\" value=\"([^\"]*)\" checked")
                        .matcher(form);
        while (box.find()) {
            fields.put(box.group(1), box.group(2));
        }
        Matcher select =
                Pattern.compile("<select [^>]*name=\"([^\"]+)\"(.*?)</select>", Pattern.DOTALL)
                        .matcher(form);
        while (select.find()) {
            Matcher chosen =
                    Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(select.group(2));
            fields.put(select.group(1), chosen.find() ? chosen.group(1) : "");
        }
        fields.putAll(changed);
        return fields;
    }

    HttpResponse<String> edit(Visit who, String entry, Map<String, String> changed) {
        String page = at("edit/" + entry);
        return who.post(page, opened(who.get(page).body(), changed));
    }
}
