// What was typed into a form marked with data-keep stays in this browser until it has been received.
const keptAs = (name) => `tatkraft.${name}`;

// It is told once, by our own page: what is typed after that is not forgotten by reading it again.
for (const received of document.querySelectorAll("[data-forget]")) {
    if (!document.referrer.startsWith(location.origin)) {
        break;
    }
    for (const name of received.dataset.forget.split(" ")) {
        sessionStorage.removeItem(keptAs(name));
        localStorage.removeItem(keptAs(name));
    }
    const told = new URLSearchParams(location.search);
    ["done", "invited", "founded"].forEach((name) => told.delete(name));
    const query = told.size > 0 ? `?${told}` : "";
    history.replaceState(history.state, "", location.pathname + query + location.hash);
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
        const typed = kept[nameOf(field)];
        if (typed !== undefined && isBox(field)) {
            field.checked = typed;
        } else if (typed !== undefined) {
            field.value = typed;
        }
    }
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

// One press of a button is enough; what opens beside the form may be asked for again, and so may
// what has not come through after a while.
for (const form of document.querySelectorAll('form[method="post"]:not([data-passkey])')) {
    form.addEventListener("submit", (event) => {
        if (event.defaultPrevented || event.submitter?.formTarget === "_blank") {
            return;
        }
        if (form.dataset.sent) {
            event.preventDefault();
        }
        form.dataset.sent = "true";
        setTimeout(() => delete form.dataset.sent, 3_000);
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
