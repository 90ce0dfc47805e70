// How many words a sentence has; a remark, never a block.
const text = document.getElementById("own_reason");
const count = document.createElement("p");
count.className = "hint";
count.setAttribute("role", "status");
text.after(count);

function say() {
  count.textContent = `${text.value.split(/\s+/).filter(Boolean).length} / 30`;
}

text.addEventListener("input", say);
say();
