// Shows what the policy blocks: nothing, as long as the number is 0.
const blocked = document.getElementById("blocked");
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  blocked.value = Number(blocked.value) + 1;
  console.warn(`Blocked by ${violatedDirective}: ${blockedURI}`);
});
