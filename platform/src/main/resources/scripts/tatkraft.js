// What was typed into a form marked with data-keep stays in this browser until it has been received.
const keptAs = (name) => `tatkraft.${name}`;

for (const received of document.querySelectorAll("[data-forget]")) {
    for (const storage of [sessionStorage, localStorage]) {
        storage.removeItem(keptAs(received.dataset.forget));
    }
}

for (const form of document.querySelectorAll("form[data-keep]")) {
    const key = keptAs(form.dataset.keep);
    const fields = [...form.querySelectorAll("input:not([type=hidden]), textarea, select")].filter(
        (field) => field.tabIndex >= 0 && !field.hidden,
    );
    const isBox = (field) => field.type === "checkbox";
    const nameOf = (field) => (isBox(field) ? `${field.name}=${field.value}` : field.name);
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    for (const field of fields) {
        if (isBox(field)) {
            field.checked ||= kept[nameOf(field)] === true;
        } else if (!field.value && kept[field.name]) {
            field.value = kept[field.name];
        }
    }
    // A form in several steps keeps what was typed in the others.
    form.addEventListener("input", () => {
        for (const field of fields) {
            kept[nameOf(field)] = isBox(field) ? field.checked : field.value;
        }
        sessionStorage.setItem(key, JSON.stringify(kept));
    });
}

// Without a network the form stays where it is, and says so.
for (const form of document.querySelectorAll("form[data-offline]")) {
    form.addEventListener("submit", (event) => {
        if (navigator.onLine) {
            return;
        }
        event.preventDefault();
        let told = form.querySelector("[data-told]");
        if (!told) {
            told = document.createElement("p");
            told.className = "notice-box";
            told.dataset.told = "";
            told.setAttribute("role", "alert");
            (event.submitter?.closest(".deeds") ?? form).prepend(told);
        }
        told.textContent = form.dataset.offline;
    });
}

// One press of a button is enough; what opens beside the form may be asked for again.
for (const form of document.querySelectorAll("form[data-keep], form[data-draft]")) {
    form.addEventListener("submit", (event) => {
        if (event.defaultPrevented || event.submitter?.formTarget === "_blank") {
            return;
        }
        if (form.dataset.sent) {
            event.preventDefault();
        }
        form.dataset.sent = "true";
    });
    addEventListener("pageshow", () => delete form.dataset.sent);
}

document.querySelector("#errors")?.focus();

// The menu on a phone closes as menus do.
document.addEventListener("keydown", (event) => {
    const menu = document.querySelector("details.menu[open]");
    if (event.key === "Escape" && menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
    }
});
