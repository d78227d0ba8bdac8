(() => {
  var chat = document.getElementById("chat");
  var count = 0;

  // A page can put its own words into the interface.
  window.ChizzyChat.registerTranslation({
    lang: "ko",
    title: "실시간 사연",
    placeholder: "사연을 적어 주세요",
  });

  chat.addEventListener("chizzy-message", () => {
    count += 1;
    document.getElementById("count").textContent = count;
  });

  document.getElementById("rename").onclick = () => {
    chat.changeNickname();
  };
})();
