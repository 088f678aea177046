package org.tatkraft.platform.editing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.ChangeLogo;
import org.tatkraft.platform.alliance.file.Entries;
import org.tatkraft.platform.editing.ChangePicture;
import org.tatkraft.platform.installation.Refusal;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Typed;

/** The picture of an entry and the logo of the alliance. */
@Controller
@OpenTo(OpenTo.Circle.EDITORS)
class UploadRoutes {

    private static final int LONGEST_ALT = 500;

    private static final String LOGO =
            "/{language:de|fr|en|nl}/{alliance}/edit/alliance/{entry}/logo";

    private final EntryForms forms;
    private final EntryViews views;
    private final ChangePicture changePicture;
    private final ChangeLogo changeLogo;

    UploadRoutes(
            EntryForms forms,
            EntryViews views,
            ChangePicture changePicture,
            ChangeLogo changeLogo) {
        this.forms = forms;
        this.views = views;
        this.changePicture = changePicture;
        this.changeLogo = changeLogo;
    }

    /** Takes a picture; what is to be seen in it has to be said in the main language at least. */
    @PostMapping(EntryRoutes.PATH + "/picture")
    View picture(
            Shell shell,
            Alliance alliance,
            CsrfToken token,
            HttpServletRequest request,
            @PathVariable String section,
            @PathVariable String entry,
            @RequestParam(required = false) MultipartFile upload) {
        forms.requiredPictured(alliance, section, entry);
        LocalizedText alt = alt(request);
        var errors = new FormErrors();
        boolean isLong =
                alt.texts().values().stream().anyMatch(text -> text.length() > LONGEST_ALT);
        if (isLong || !alt.has(alliance.languages().getFirst())) {
            errors.add(
                    "alt." + alliance.languages().getFirst().code(),
                    shell.say().it("editing.error.alt"));
        } else {
            try {
                changePicture.put(alliance.owner(), section, entry, bytes(upload), alt);
                return EntryRoutes.done(shell, section, entry, "picture");
            } catch (Refusal refused) {
                errors.add("upload", shell.say().it("editing.error.picture"));
            }
        }
        return views.page(
                forms.open(shell, alliance, section, entry).with(errors).describing(alt),
                token,
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static LocalizedText alt(HttpServletRequest request) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (Language language : Language.all()) {
            texts.put(language, Typed.line(request.getParameter("alt." + language.code())));
        }
        return LocalizedText.of(texts);
    }

    private static byte[] bytes(MultipartFile upload) {
        try {
            return upload == null ? new byte[0] : upload.getBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @PostMapping(EntryRoutes.PATH + "/picture/remove")
    View removePicture(
            Shell shell,
            Alliance alliance,
            @PathVariable String section,
            @PathVariable String entry) {
        forms.requiredPictured(alliance, section, entry);
        changePicture.remove(alliance.owner(), section, entry);
        return EntryRoutes.done(shell, section, entry, "picture");
    }

    @PostMapping(LOGO)
    View logo(
            Shell shell,
            Alliance alliance,
            CsrfToken token,
            @PathVariable String entry,
            @RequestParam(required = false) MultipartFile upload) {
        EntryForm form = forms.open(shell, alliance, Entries.HEAD, entry);
        try {
            changeLogo.put(alliance.owner(), bytes(upload));
            return EntryRoutes.done(shell, Entries.HEAD, entry, "logo");
        } catch (Refusal refused) {
            var errors = new FormErrors().add("upload", shell.say().it("editing.error.picture"));
            return views.page(form.with(errors), token, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
