export interface PickerTexts {
  search: string;
  none: string;
  /** What was used last, then the groups of the data. */
  groups: readonly string[];
}

/** The picker's texts by language. They are here, and not with the others, because they load with the picker. */
export const PICKER_TEXTS: Readonly<Record<string, PickerTexts>> = {
  ko: {
    search: "이모지 찾기",
    none: "찾는 이모지가 없어요",
    groups: [
      "최근에 쓴 것",
      "표정",
      "사람",
      "동물과 자연",
      "음식",
      "여행과 장소",
      "활동",
      "물건",
      "기호",
      "깃발",
    ],
  },
  en: {
    search: "Search emoji",
    none: "No emoji found",
    groups: [
      "Recently used",
      "Faces",
      "People",
      "Animals and nature",
      "Food",
      "Travel and places",
      "Activities",
      "Objects",
      "Symbols",
      "Flags",
    ],
  },
  ja: {
    search: "絵文字を探す",
    none: "絵文字が見つかりません",
    groups: [
      "最近使ったもの",
      "表情",
      "人",
      "動物と自然",
      "食べ物",
      "旅行と場所",
      "活動",
      "もの",
      "記号",
      "旗",
    ],
  },
};
