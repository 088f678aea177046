// Forms in which an alliance is edited: nothing typed is lost, and Markdown is a button away.

const form = document.querySelector("form[data-draft]");
const storage = localStorage;

if (form) {
    keepWhatIsTyped(form);
    for (const colour of form.querySelectorAll("input[data-colour]")) {
        addColourPicker(colour);
    }
    for (const area of form.querySelectorAll("textarea[data-markdown]")) {
        addToolbar(area, form.dataset.toolbar.split(",").map((label) => label.trim()));
    }
}

/** Everything that stands in the form, but what protects it. */
function typedIn(form) {
    return [...new FormData(form).entries()].filter(([name]) => name !== "_csrf");
}

function keepWhatIsTyped(form) {
    const key = `tatkraft.${form.dataset.draft}`;
    const shown = JSON.stringify(typedIn(form));
    const kept = storage.getItem(key);
    if (kept && kept !== shown && !form.dataset.typed) {
        offer(form, key, JSON.parse(kept));
    }
    const keep = () => storage.setItem(key, JSON.stringify(typedIn(form)));
    if (form.dataset.typed) {
        keep();
    }
    form.addEventListener("input", keep);
}

/** Offers what this browser has kept; the server puts it back, rows and all. */
function offer(form, key, kept) {
    const box = document.querySelector("[data-offer]");
    box.hidden = false;
    box.querySelector("[data-offer-leave]").addEventListener("click", () => {
        storage.removeItem(key);
        box.hidden = true;
        form.querySelector("input:not([type=hidden]), textarea")?.focus();
    });
    box.querySelector("[data-offer-take]").addEventListener("click", () => {
        const again = document.createElement("form");
        again.method = "post";
        again.action = form.action;
        const token = form.querySelector("[name=_csrf]").value;
        for (const [name, value] of [...kept, ["_csrf", token], ["do", "again"]]) {
            const field = document.createElement("textarea");
            field.name = name;
            field.value = value;
            again.append(field);
        }
        again.hidden = true;
        document.body.append(again);
        again.submit();
    });
}

/** A colour may be picked, too; the field beside keeps saying which it is. */
function addColourPicker(field) {
    const picker = document.createElement("input");
    picker.type = "color";
    picker.className = "colour-input";
    picker.setAttribute("aria-label", document.querySelector(`label[for="${field.id}"]`).innerText);
    const show = () => {
        if (/^#[0-9a-f]{6}$/i.test(field.value)) {
            picker.value = field.value;
        }
    };
    show();
    field.addEventListener("input", show);
    picker.addEventListener("input", () => {
        field.value = picker.value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    field.after(picker);
}

function addToolbar(area, [bold, italic, heading, list, link]) {
    const bar = document.createElement("div");
    bar.className = "toolbar";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Markdown");
    const button = (label, change) => {
        const made = document.createElement("button");
        made.type = "button";
        made.className = "plain-button";
        made.textContent = label;
        made.addEventListener("click", () => {
            area.focus();
            change();
            area.dispatchEvent(new Event("input", { bubbles: true }));
        });
        bar.append(made);
    };
    const chosen = () => area.value.slice(area.selectionStart, area.selectionEnd);
    // The command keeps the browser's own undo working.
    const put = (text) => document.execCommand("insertText", false, text);
    const around = (mark) => put(`${mark}${chosen()}${mark}`);
    const before = (mark) => {
        const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
        area.setSelectionRange(start, area.selectionEnd);
        put(chosen().split("\n").map((line) => mark + line).join("\n"));
    };
    button(bold, () => around("**"));
    button(italic, () => around("*"));
    button(heading, () => before("# "));
    button(list, () => before("- "));
    button(link, () => put(`[${chosen()}](https://)`));
    area.before(bar);
}
