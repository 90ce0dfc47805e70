// Copy subject, body or both; where the clipboard is closed, select the text instead.
const status = document.getElementById("copied");
const field = (name) => document.getElementById(name);
const text = (name) => (name === "subject" ? field(name).value.replace(/\s+/g, " ") : field(name).value);

// As the site reads them: "Lopez, Maria <maria@acme.example>" is one; where one is wrong, there are none.
function addresses() {
  const typed = field("addressed_to").value.replace(/(^|(?<=[,;>]))[^<>@;]*<([^<>]*)>/g, ",$2,");
  const found = typed.split(/[,;]/).map((one) => one.trim()).filter(Boolean);
  const isRight = found.every((one) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(one));
  return isRight ? found.map((one) => encodeURIComponent(one).replace("%40", "@")) : [];
}

async function copy(names) {
  const gap = document.querySelector("[data-remark=placeholder]");
  if (gap && !confirm(status.dataset.gap)) return;
  try {
    await navigator.clipboard.writeText(names.map(text).join("\n\n"));
    status.textContent = status.dataset.copied;
  } catch {
    const last = field(names.at(-1));
    last.focus();
    last.select();
    status.textContent = status.dataset.selected;
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", () => copy(button.dataset.copy.split(" ")));
}

for (const link of document.querySelectorAll("[data-compose]")) {
  link.addEventListener("click", (event) => {
    const [subject, body] = ["subject", "body"].map((name) => encodeURIComponent(text(name)));
    const to = addresses().join(",");
    const lines = body.replaceAll("%0A", "%0D%0A");
    const named = link.dataset.compose.replace(to ? "{to}" : /to=\{to\}&|\{to\}/, to);
    const address = named.replace("{subject}", subject).replace("{body}", lines);
    if (address.length <= 2000) link.href = address;
    else {
      event.preventDefault(); // it would be cut short there
      copy(["subject", "body"]);
    }
  });
}
