// How many words a sentence has; a remark, never a block. It is read out only where they are too many.
const MOST = 30;
const text = document.getElementById("own_reason");
const count = document.createElement("span");
const told = document.createElement("span");
told.className = "heard";
told.setAttribute("role", "status");
document.getElementById("own_reason-hint").append(" ", count);
text.after(told);

function say() {
  const words = text.value.split(/\s+/).filter(Boolean).length;
  count.textContent = `${words} / ${MOST}`;
  told.textContent = words > MOST ? count.textContent : "";
}

text.addEventListener("input", say);
say();
