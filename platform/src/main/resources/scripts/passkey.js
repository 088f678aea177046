// Passkeys: shows the forms for them where the browser has them, and does what these ask for.
const offered =
    window.PublicKeyCredential?.parseCreationOptionsFromJSON &&
    window.PublicKeyCredential.parseRequestOptionsFromJSON &&
    window.PublicKeyCredential.prototype.toJSON;

const ceremonies = {
    add: (options) =>
        navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        }),
    "sign-in": (options) =>
        navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
        }),
};

const send = async (form, address, content) => {
    const answer = await fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": form.elements._csrf.value },
        body: JSON.stringify(content),
    });
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) {
        throw new Error("refused", { cause: said.message ?? form.dataset.expired });
    }
    return said;
};

const carryOut = async (form) => {
    const { label, next } = form.elements;
    const options = await send(form, form.dataset.options, {});
    const credential = await ceremonies[form.dataset.passkey](options);
    const { to } = await send(form, form.action, {
        label: label?.value,
        next: next?.value,
        credential: credential.toJSON(),
    });
    location.assign(to);
};

for (const form of offered ? document.querySelectorAll("form[data-passkey]") : []) {
    const said = form.querySelector("[role=alert]");
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (form.dataset.busy) {
            return;
        }
        form.dataset.busy = "true";
        said.textContent = "";
        try {
            await carryOut(form);
        } catch (failed) {
            const known = failed.name === "InvalidStateError" && form.dataset.known;
            said.textContent = failed.cause ?? (known || form.dataset.failed);
        }
        delete form.dataset.busy;
    });
}

if (offered) {
    document.querySelectorAll("[data-passkey-missing]").forEach((text) => text.remove());
}
