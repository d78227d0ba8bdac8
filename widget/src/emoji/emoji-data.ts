// Made by scripts/emoji-data.mjs from emoji-picker-element-data 1.8.0.
// The names are those of emojibase (MIT License, Miles Johnson) and Unicode CLDR (Unicode License v3, Unicode, Inc.).

/**
 * Every emoji, in Unicode's order: a line for each, groups parted by an empty line. A line: emoji, English shortcodes (the first is the one
 * to show) and words, name in Korean and words, name in Japanese and words; the words of a name that has several stand joined by `_`.
 */
export const EMOJI_DATA = `😀|grinning grinning_face cheerful cheery face|활짝_웃는_얼굴 미소 발랄함 스마일 얼굴 웃음 치아|にっこり笑う にっこり スマイル
😃|grinning_face_with_big_eyes smiley awesome big eyes|눈을_크게_뜨고_웃는_얼굴 미소 스마일 얼굴 예이 웃고_있는 입|わーい スマイル ハッピー
😄|grinning_face_with_closed_eyes smile eye eyes face|미소_짓는_눈으로_활짝_웃는_얼굴 ㅎㅎ 눈 눈웃음_지으며_활짝_웃는_얼굴 미소 스마일 얼굴|笑顔 わーい スマイル
😁|beaming_face grin beaming eye eyes|미소_짓는_눈으로_웃는_얼굴 나이스 눈 눈웃음 눈웃음_짓는_웃는_얼굴 미소 스마일|にやっと笑う スマイル ナイス
😆|laughing lol satisfied squinting_face closed eyes face|눈웃음짓는_얼굴 ㅋㅋㅋ ㅎㅎㅎ 눈_감고_미소 눈_감고_웃는_얼굴 눈웃음_지으며_입_벌리고_웃는_얼굴 눈웃음_짓는_얼굴|きゃー あはは うけるね
😅|grinning_face_with_sweat sweat_smile cold dejected excited|땀_흘리며_웃는_얼굴 긴장 낙담한 땀 미소 벌린 스마일|冷や汗笑顔 とほほ スマイル
🤣|rofl crying face floor|바닥을_구르며_웃는_얼굴 ㅋㅋㅋ ㅎㅎㅎ 구르기 눈물나게_웃긴 데굴데굴 빵_터짐|笑い転げる あはは うけるね
😂|joy lmao tears_of_joy crying face feels|기쁨의_눈물을_흘리는_얼굴 ㅎㅎ 너무_웃겨서_눈물 너무_웃기는 눈물 스마일 얼굴|嬉し泣き あはは スマイル
🙂|slightly_smiling_face face happy slightly|살짝_미소_짓는_얼굴 미소 스마일 얼굴 행복|微笑む ほほえみ スマイル
🙃|upside_down_face face hehe smile|거꾸로_된_얼굴 뒤집힘 미소 얼굴 위아래 헤헤|さかさまの顔 さかさま 笑顔
🫠|melt melting_face disappear dissolve embarrassed|녹아_내리는_얼굴 녹는 녹다 녹아내리는 당황한 더운 뜨거운|溶けている顔 とろける 暑い
😉|wink winking_face face flirt heartbreaker|윙크하는_얼굴 놀림 섹시 얼굴 윙크 유혹|ウインク ウィンク ウィンクする顔
😊|blush smiling_face_with_closed_eyes eye eyes|미소_짓는_눈으로_살짝_웃는_얼굴 기쁨 눈 눈웃음 눈웃음_지으며_웃는_얼굴 만족 미소|にこにこ スマイル 微笑み
😇|halo innocent angel angelic angels|후광이_비치는_웃는_얼굴 동화 미소 순수한 스마일 얼굴 웃는_얼굴|天使の輪がついた笑顔 スマイル ハッピー
🥰|smiling_face_with_3_hearts 3 adore crush|하트와_함께_웃는_얼굴 반한 사랑에_빠진 사랑에_빠진_얼굴 사랑하는 사랑해 스마일|ハートの笑顔 ハート メロメロ
😍|heart_eyes smiling_face_with_heart_eyes 143 bae eye|하트_눈_얼굴 느낌 로맨틱 뽀뽀 사랑 사랑해 스마일|目がハートの笑顔 スマイル ハート
🤩|star_struck excited eyes face|반한_얼굴 반짝이는_눈으로_미소짓는 별_눈 별_모양의_눈 신나는 와우|目が星の笑顔 わーい スマイル
😘|blowing_a_kiss kissing_heart adorbs bae blowing|키스를_보내는_얼굴 로맨틱 뽀뽀 사랑 사랑스러움 사랑하는_사람 얼굴|投げキッス ちゅっ キス
😗|kissing kissing_face 143 date dating|키스하는_얼굴 데이트 뽀뽀 사랑 사랑해 얼굴 연애|キス ちゅっ デート
☺️|relaxed smiling_face face happy outlined|웃는_얼굴 미소 스마일 얼굴 웃음 웃음_짓는_얼굴 편안한|スマイリー ほっ スマイル
😚|kissing_closed_eyes kissing_face_with_closed_eyes 143 bae blush|눈을_감은_채로_키스하는_얼굴 감은_눈 데이트 발그레 뽀뽀 사랑해 얼굴|ちゅっ キス デート
😙|kissing_face_with_smiling_eyes kissing_smiling_eyes 143 closed date|미소_짓는_눈으로_키스하는_얼굴 감은_눈 데이트 뽀뽀 사랑 스마일 얼굴|にっこりキス ちゅっ キス
🥲|smiling_face_with_tear face glad grateful|눈물_흘리며_웃는_얼굴 감동 감사 고통 긍지 눈물 미소|嬉し涙の顔 じーん 感動
😋|savoring_food yum delicious eat face|맛있는_음식을_음미하는_얼굴 냠냠 맛있어 맛있어하는_얼굴 미소 배고픈 배부른|にこにこぺろり うまい おいしい
😛|face_with_tongue stuck_out_tongue awesome cool face|혀를_내민_얼굴 달콤 대단해 메롱하는_얼굴 얼굴 파티 혀|舌を出した顔 べろ べー
😜|stuck_out_tongue_winking_eye crazy epic eye|윙크하면서_혀를_내민_얼굴 괴짜 농담 약간_정신이_나간 얼굴 열광하는 욜로|あっかんべー べー ウィンク
🤪|zany zany_face crazy eye eyes|괴짜_얼굴 괴짜 눈 엉뚱한_얼굴 익살스러운_얼굴 장난스러운_눈 정신이_나간|ふざけた顔 おかしい ふざけ
😝|stuck_out_tongue_closed_eyes closed eye eyes|눈을_감고_메롱하는_얼굴 끔찍한 눈 눈을_감고_혀를_내민_얼굴 맙소사 맛 아무거나|目を閉じてべー べろ べー
🤑|money_mouth_face face money money-mouth|돈_모양의_입이_있는_얼굴 계산한 돈 얼굴 욕심 입 입에_돈을_물고_있는_얼굴|お金の顔 お金 べろ
🤗|hug hugging hugging_face face hands|포옹하고_있는_얼굴 반가워하는_얼굴 손 얼굴 포옹 환영|ハグ スマイル 笑顔
🤭|face_with_hand_over_mouth hand_over_mouth face giggle giggling|손으로_입을_가린_얼굴 갑자기_깨달은 비밀 앗 웁스 입을_가리고_웃는_얼굴 충격|口に手を当てた顔 おっと クスクス
🫢|face_with_open_eyes_hand_over_mouth gasp amazement awe disbelief|눈을_뜨고_손으로_입을_가린_얼굴 감탄 깜짝_놀란_얼굴 놀람 당황 믿기지_않음 서프라이즈|目を開けて口に手を当てた顔 おそれ おののき
🫣|face_with_peeking_eye peek captivated embarrass eye|한쪽_눈을_가리고_훔쳐보는_얼굴 당황 매료됨 몰래_보는 무서운 부끄러운 빤히_쳐다보기|指の間からのぞき見る顔 こわごわ ちらっ
🤫|shush shushing_face face quiet shh|쉿_하는_얼굴 쉿 조용|しーっ しっ しー
🤔|thinking thinking_face wtf chin consider face|생각하는_얼굴 고려해서 곰곰히 생각_중 생각에_잠긴_얼굴 얼굴 음|考える顔 うーん 考える
🫡|salute saluting_face face good luck|경례하는_얼굴 경례 군대 굿_럭 네 알았어 응|敬礼する顔 オーケー 了解
🤐|zipper_mouth zipper_mouth_face face keep mouth|지퍼로_입을_잠근_얼굴 말하지_마 비밀 비밀_지켜 얼굴 입 입_다문|口チャック チャック 内緒
🤨|face_with_raised_eyebrow raised_eyebrow disapproval disbelief distrust|눈썹을_치켜올린_얼굴 못마땅한 믿을_수_없는 불신 의심 의심하는_얼굴 회의적인|眉を上げた顔 不審 疑い
😐️|neutral neutral_face awkward blank deadpan|덤덤한_얼굴 감동_없는 나쁜 무표정한 부러운 얼굴 오|ポーカーフェイス 無表情 笑えない
😑|expressionless expressionless_face awkward dead|무표정한_얼굴 감정없는 나쁜 무표정한 뭐든지 부러운 불행|無表情 ふーん やきもち
😶|no_mouth awkward blank expressionless|입이_없는_얼굴 말이_없는 비밀 얼굴 이상한 입_꾹 입_없음|口のない顔 だんまり 口なし
🫥|dotted_line_face depressed disappear dotted|테두리가_점선으로_된_얼굴 내성적 보이지_않음 사라짐 숨기 숨은 어쩌라고|点線の顔 どうでもいい ふーん
😶‍🌫️|in_clouds absentminded clouds face|공상에_잠긴_얼굴 멍 멍청한_얼굴 멍함 안개_속_얼굴 엉뚱한_생각에_잠긴_얼굴|雲の中の顔 うわの空 ぼんやり
😏|smirk smirking smirking_face boss dapper face|히죽거리는_얼굴 교활한 낄낄거리는 농담 눈썹 멋부리는 바람|薄笑いをする顔 にやり ふっ
😒|unamused unamused_face ... bored face|지루해하는_얼굴 됐어 부러운 불행 어 얼굴 이상한|しらけた しらけ しらける
🙄|rolling_eyes eyeroll eyes face|눈을_굴리고_있는_얼굴 눈 눈_굴리기 눈알 무엇이든 미묘한 얼굴|上を見る顔 あきれた うーん
😬|grimacing grimacing_face awk awkward dentist|찌푸린_얼굴 미소 스마일 아무것도_아님 얼굴 이상함 찡그림|しかめ面 いー しかめっ面
😮‍💨|exhale exhaling blow blowing|날숨_쉬는_얼굴 날숨 내쉼 담배 미소 속삭임 안도|息を吐く顔 あきらめ ため息
🤥|lying lying_face face liar lie|거짓말하는_얼굴 거짓말 거짓말쟁이 얼굴 피노키오|うそつきの顔 ピノキオの顔 嘘
🫨|shaking shaking_face crazy daze earthquake|요동치는_얼굴 깜짝_놀람 떨고_있음 얼굴 요동침 지진 충격|震えている顔 なんてこった まいった
😌|relieved relieved_face calm face peace|안심한_얼굴 안도 얼굴 평화 표정|ほっとした顔 ほっ 安心
😔|pensive pensive_face awful bored dejected|수심_어린_얼굴 낙담 낙담한_얼굴 상실 수심에_찬_얼굴 슬픈 실망한|しょぼーん がっかり しょんぼり
😪|sleepy sleepy_face crying face good|졸린_얼굴 슬픈 얼굴 잠 졸림 피곤한|眠い 寝る 疲れた
🤤|drooling drooling_face face|침_흘리는_얼굴 얼굴 주르륵 침 침흘리기|よだれを垂らした顔 よだれ 顔
😴|sleeping sleeping_face bed bedtime face|졸고_있는_얼굴 낮잠 어쨌든 얼굴 자고_있는_얼굴 자는_시간 자는_얼굴|寝る zzz おやすみ
😷|mask medical_mask cold dentist dermatologist|마스크_낀_얼굴 감기 마스크 병균 세균 아픈 약|マスク顔 ドクター マスク
🤒|face_with_thermometer face ill sick|체온계를_물고_있는_얼굴 병 아픈 아픔 얼굴 체온계|熱がある顔 体温計 熱を測る
🤕|face_with_head_bandage bandage face head-bandage|머리에_붕대를_감은_얼굴 부상 붕대 상처 상처난 아야 아픈|包帯を巻いた顔 ケガ ケガしてる顔
🤢|nauseated nauseated_face face gross nasty|구역질을_하는_얼굴 구토 끔찍한 메스꺼운 속_울렁거림 아픈 얼굴|吐き気を催している顔 具合の悪い顔 吐きそう
🤮|face_vomiting vomiting barf ew face|토하는_얼굴 멀미 쏠려 아픈 토 토하는|嘔吐する顔 げろ 吐く
🤧|sneezing sneezing_face face fever flu|재채기하는_얼굴 감기 독감 몸조심하세요 아픈 얼굴 에취|くしゃみする顔 くしゃみ 花粉症
🥵|hot hot_face dying face feverish|더운_얼굴 더운 더워_죽는 더위_먹은 땀_흘리는 빨개진 열나는|暑い顔 暑さ 死にそう
🥶|cold cold_face blue blue-faced|추워하는_얼굴 고드름 동상 새파랗게_질린 얼어붙은 이를_떠는 추운|寒い顔 しもやけ つらら
🥴|woozy woozy_face dizzy drunk eyes|헤롱헤롱_얼굴 맛이_간 비뚤거리는_입 어지러운 짝짝이_눈 취한 헤롱거리는|ふらふらの顔 うつろな目 べろんべろん
😵|dizzy_face knocked_out crossed-out dead dizzy|어지러운_얼굴 아픔 어지러움 얼굴 죽음 피곤함|めまい ふらふら 疲れた
😵‍💫|dizzy_eyes confused dizzy eyes|현기증_난_얼굴 나선형_눈 미소 어지럼증 오마이갓 우와 헷갈림|目を回した顔 くらくら ふらふら
🤯|exploding_head blown explode exploding|폭발하는_얼굴 그럴리_없어 뚜껑_열린_머리 머리_폭발 충격 충격받은|頭爆発 びっくり ぼんっ
🤠|cowboy cowboy_face cowgirl face|카우보이_모자_쓴_얼굴 모자 얼굴 카우걸 카우보이|カウボーイの顔 カウガール カウボーイ
🥳|hooray partying partying_face bday birthday celebrate|파티하는_얼굴 고깔모자 나팔 모자 생일 신나는 얼굴|パーティーの顔 おめでとう お祝い
🥸|disguised disguised_face disguise eyebrow face|변장한_얼굴 가면 눈썹 변장 사람 수염 스파이|変装した顔 ひげ メガネ
😎|smiling_face_with_sunglasses sunglasses_cool too_cool awesome beach bright|선글라스_낀_얼굴 개성있는 눈부신 멋짐 미소 밝은 선글라스|サングラスで笑顔 クール サングラス
🤓|nerd nerd_face brainy clever expert|모범생_얼굴 공부벌레 괴짜 모범생 범생이 샌님 스마트|オタク エキスパート ガリ勉
🧐|face_with_monocle classy face fancy|단안경을_쓴_얼굴 부자 클래식한 화려한|モノクルを付けた顔 メガネ 上品
😕|confused confused_face befuddled confusing|혼란스러워하는_얼굴 모르겠어 몰라 슬퍼 얼굴 정신이_없는 찡그린|混乱 しかめ面 ふーん
🫤|face_with_diagonal_mouth confused confusion diagonal|입이_한쪽으로_올라간_얼굴 별로 실망 의문 의심 헷갈리는 혼란|口が斜めの顔 不信 不満
😟|worried worried_face anxious butterflies face|걱정스러운_얼굴 걱정 걱정스러움 긴장한 놀람 스트레스 슬픔|悩む顔 困った 心配
🙁|slightly_frowning_face face frown frowning|살짝_찡그린_얼굴 슬픔 얼굴 찡그린_얼굴 찡그림|少し困った顔 しかめ面 困った
☹️|white_frowning_face face frown frowning|찡그린_얼굴 슬픔 얼굴 찡그림|困った顔 しかめ面 困った
😮|face_with_open_mouth open_mouth believe face forgot|입벌린_얼굴 놀람 맙소사 믿을_수_없는 얼굴 오마이갓 와|口が開いた顔 へー 信じられない
😯|hushed hushed_face epic face|숨죽인_얼굴 놀란 맙소사 망연자실한 먹먹한 숨죽인 숨죽임|ぽかーん すごいね びっくり
😲|astonished astonished_face cost face|깜짝_놀란_얼굴 놀라움 놀란_얼굴 뭐라구 비용 어이없음 얼굴|びっくり えーっ びっくりした顔
😳|flushed flushed_face amazed awkward crazy|상기된_얼굴 눈을_크게_뜬_얼굴 달아오른_얼굴 당황스러워 말도_안돼 뭐 붉힌|赤面 えーっ とまどい
🥺|pleading pleading_face begging big eyes|애원하는_얼굴 강아지_눈 글썽이는_눈 너무_슬프지_않니 애원하는 자비 자비를_구하는|訴えるような顔 お願い ぴえん
🥹|face_holding_back_tears watery_eyes admiration aww back|눈물을_참는_얼굴 감사 감정 감탄 기쁨의_눈물 당황 슬픔|涙をこらえた顔 うるうる 嬉し泣き
😦|frowning frowning_face caught face frown|입_벌리고_찌푸린_얼굴 겁먹은 놀람 무서운 뭐 벌린 얼굴|あきれ顔 しかめ面 しかめ顔
😧|anguished anguished_face face forgot|괴로워하는_얼굴 겁먹은 고민이_많은 괴로움 까먹은 놀람 무서운|苦悩 困った顔 苦悶
😨|fearful fearful_face afraid anxious blame|두려워하는_얼굴 걱정스러운 공포 공포에_가득찬_얼굴 두려움 비난 얼굴|青ざめ がーん 不安
😰|anxious anxious_face cold_sweat blue cold|땀_흘리며_불안해하는_얼굴 긴장한 달콤 새파랗게_질린 서두른 식은땀 얼굴|冷や汗青ざめ 冷や汗 寒い
😥|disappointed_relieved sad_relieved_face anxious call close|실망했지만_안도하는_얼굴 구사일생 복잡한 슬픈 실망감 실망하는_얼굴 안도감|どうしよう 困った 汗
😢|cry crying_face awful crying|우는_얼굴 감정 그리움 끔찍한 눈물 불행 얼굴|泣き顔 ひどい 寂しい
😭|loudly_crying_face sob bawling cry crying|엉엉_우는_얼굴 눈물 대성통곡 불행 슬픔 얼굴 엉엉|大泣き 号泣 号泣する顔
😱|scream screaming_in_fear epic face fear|공포에_절규하는_얼굴 공포 두려운 무서운 뭉크 비명 소리_지르는_얼굴|恐怖 がーん ショック
😖|confounded confounded_face annoyed confused|당혹한_얼굴 당혹함 당황한_얼굴 민망함 슬픔 어이없음 얼굴|困惑した顔 困った 困惑
😣|persevere persevering_face concentrate concentration face|참아내는_얼굴 두통 머리아픈 실수한_후_얼굴 얼굴 얼빠짐 인내하는_얼굴|我慢 我慢する顔 頭痛
😞|disappointed disappointed_face awful blame dejected|실망한_얼굴 끔찍한 낙담한 불행 비난 상실 슬픔|失望した顔 がっかり がっくり
😓|downcast_face sweat close cold downcast|식은땀_흘리는_얼굴 겁먹은 긴장한 느낌 땀흘리는 슬픔 식은땀|冷や汗 さむけ 汗
😩|weary weary_face crying face fail|지친_얼굴 배고픈 불행 실패 아니 안돼 얼굴|あきらめ へとへと 泣き顔
😫|tired tired_face cost face feels|피곤한_얼굴 낮잠 느낌 비용 슬픔 얼굴 재채기|疲れた くしゃみ 疲れ
🥱|yawn yawning yawning_face bedtime bored face|하품하는_얼굴 아무튼 안녕히_주무세요 잘_시간 잘자 지루함 쿨쿨쿨|あくびした顔 おやすみ ふあ～
😤|nose_steam triumph anger angry face|화내며_씩씩거리는_얼굴 느낌 분노 불행 승리감 얼굴 열받은|勝ち誇った顔 ふんっ 得意気
😡|pout pouting_face rage anger angry enraged|뾰로통한_얼굴 느낌 불행한 뾰로통함 새빨간 얼굴 열받은|ふくれっ面 かんかん ぷんぷん
😠|angry angry_face anger blame|화난_얼굴 느낌 분노 불행 비난 얼굴 열받은|ぷんぷん 不満 怒った
🤬|censored face_with_symbols_on_mouth censor cursing cussing|욕하는_얼굴 열받은 욕 욕하는 화난|ののしる ののしり シンボルが口にある顔
😈|smiling_imp demon devil evil|머리에_뿔이_달린_웃는_얼굴 동화 미소 뿔 스마일 악마 얼굴|笑った悪魔 スマイル デビル
👿|angry_imp imp angry demon devil|머리에_뿔이_달린_화난_얼굴 꼬마_악마 동화 악마 얼굴 판타지|怒った悪魔 かんかん デビル
💀|skull body dead death|해골 나_죽었어 동화 몸 얼굴 요정이야기 욜로|ドクロ スカル 死
☠️|skull_and_crossbones bone crossbones dead|해골과_뼈다귀 몬스터 뼈 뼈다귀 죽은 죽음 해골|ドクロと骨 スカル ドクロ
💩|poop shit bs comic doo|똥 괴물 냄새 냄새가_지독한 똥덩어리 똥무더기 만화|うんち うんこ 臭い
🤡|clown clown_face face|어릿광대_얼굴 광대 어릿광대 얼굴|ピエロの顔 ピエロ 道化師
👹|japanese_ogre ogre creature devil face|도깨비_가면 가면 괴물 도깨비 도깨비_얼굴 동화 몬스터|鬼 お面 なまはげ
👺|goblin japanese_goblin angry creature face|코주부_도깨비_가면 가면 도깨비 동화 몬스터 심술궂은 얼굴|天狗 お面 怒り
👻|ghost boo creature excited|유령 고스트 귀신 귀신얼굴 동화 어이없는 얼굴|お化け ゴースト ハロウィーン
👽️|alien creature extraterrestrial face|외계인 ufo 괴물 동화 몬스터 에일리언 왕눈이|エイリアン ufo ユーフォー
👾|alien_monster space_invader alien creature extraterrestrial|에일리언 ufo 게이머 게임 몬스터 생명체 외계_괴물|インベーダー エイリアン ゲーム
🤖|robot robot_face face monster|로봇_얼굴 로봇 몬스터 얼굴|ロボット ロボットの顔 顔
😺|grinning_cat smiley_cat animal cat face|활짝_웃는_고양이_얼굴 고양이 동물 벌린 얼굴 입 입벌리고_활짝_웃는_고양이|にっこり笑う猫 スマイル 動物
😸|grinning_cat_with_closed_eyes smile_cat animal cat eye|미소_짓는_눈으로_활짝_웃는_고양이_얼굴 고양이 동물 미소 얼굴|にやっと笑う猫 スマイル 動物
😹|joy_cat tears_of_joy_cat animal cat face|기쁨의_눈물을_흘리는_고양이_얼굴 고양이 기뻐하면서_우는_고양이 기쁨 기쁨의_눈물 눈물 동물|嬉し泣きする猫 スマイル 動物
😻|heart_eyes_cat smiling_cat_with_heart_eyes animal cat eye|하트_눈_고양이_얼굴 고양이 눈 동물 사랑 사랑에_빠진_고양이 얼굴|目がハートの猫 スマイル ハート
😼|smirk_cat wry_smile_cat animal cat face|썩소_짓는_고양이 고소하다는_웃음_짓는_고양이 고양이 동물 쌤통 아이러니한 얼굴|にやりとする猫 にやり ふっ
😽|kissing_cat animal cat closed|키스하는_고양이_얼굴 고양이 눈 눈_감고_뽀뽀하는_고양이 동물 뽀뽀 키스|猫のキス ちゅっ キス
🙀|scream_cat weary_cat animal cat face|절규하는_고양이_얼굴 고양이 놀람 동물 맙소사 얼굴 오|絶望する猫 がーん びっくり
😿|crying_cat animal cat cry|울고_있는_고양이_얼굴 고양이 눈물 눈물_흘리는_고양이 동물 슬픈 울고_있는_고양이|泣いている猫 動物 悲しい
😾|pouting_cat animal cat face|뾰로통한_고양이_얼굴 고양이 동물 토라진 토라짐|不機嫌な猫 ぷんぷん 不機嫌
🙈|see_no_evil embarrassed evil face|눈을_가리고_있는_원숭이 금지 금지된 나쁜것은_보지도_말라 동물 맙소사 무서운|見ざる 三猿 動物
🙉|hear_no_evil animal ears evil|귀를_막고_있는_원숭이 금지 나쁜것은_듣지도_말라 동물 듣기 비밀 손으로_귀를_가린_원숭이|聞かざる 三猿 猿
🙊|speak_no_evil animal evil face|입을_막고_있는_원숭이 금지 나쁜것은_말하지도_말라 말하다 비밀 손으로_입을_가린_원숭이 악마|言わざる 三猿 内緒
💌|love_letter heart letter love|러브레터 로맨스 발렌타인 사랑_고백 연애_편지 편지 하트|ラブレター ハート バレンタインデー
💘|cupid heart_with_arrow 143 adorbs arrow|화살이_꽂힌_하트 데이트 로맨스 발렌타인 사랑 사랑스러움 사랑해|ハートに矢 キューピッド ハート
💝|gift_heart heart_with_ribbon 143 anniversary emotion|리본_달린_하트 감정 기념일 리본 발렌타인_초콜렛_상자 사랑 사랑해|ハートにリボン ハート バレンタインデー
💖|sparkling_heart 143 emotion excited|빛나는_하트 감정 기쁨으로_가득찬_마음 두근거림 뽀뽀 뿅뿅 사랑|きらきらハート きらきら キラキラ
💗|growing_heart heartpulse 143 emotion excited|커지는_하트 감정 긴장 깊어지는_마음 깊어지는_사랑 맥박 무아|大きくなるハート ときめき ドキドキ
💓|beating_heart heartbeat 143 beating cardio|두근거리는_하트 감정 두근거리는_마음 두근두근 떨리는_마음 맥박 사랑|ドキドキするハート ドキドキ ハート
💞|revolving_hearts 143 adorbs anniversary|회전하는_하트 감정 귀여움 기념일 빙글빙글 사랑 사랑스러움|回転するハート かわいい ハート
💕|two_hearts 143 anniversary date|하트_두_개 감정 기념일 뽀뽀 사랑 사랑하는 사랑해|2つのハート デート ハート
💟|heart_decoration 143 decoration emotion|하트_장식 보라색_하트 퍼플_하트 하얀색_하트 하트 화이트_하트|ハートデコ ハート ハートデコレーション
❣️|heart_exclamation exclamation heart heavy|하트_모양_느낌표 느낌표 문장_부호 표시 하트|ハートのびっくり びっくりマーク エクスクラメーションマーク
💔|broken_heart break broken crushed|깨진_하트 가슴이_아픈 감정 결별 슬픔 외로움 이별|割れたハート ハート ハートブレイク
❤️‍🔥|heart_on_fire burn fire heart|불_난_하트 마음 불타는_사랑 사랑 하트|燃えるハート ハート 愛
❤️‍🩹|mending_heart healthier heart improving|낫고_있는_하트 건강 치유 호전 회복 힐링|包帯を巻いたハート ケガ ハート
❤️|heart red_heart emotion love|빨간색_하트 감정 마음 사랑 하트|赤いハート ハート 愛
🩷|pink_heart 143 adorable cute|분홍색_하트 귀여움 분홍색 사랑해 좋아해 하트|ピンクのハート かわいい スペシャル
🧡|orange_heart 143 heart orange|주황색_하트 오렌지색 오렌지색_하트|オレンジのハート オレンジ ハート
💛|yellow_heart 143 cardiac emotion|노란색_하트 감정 노란_하트 노란색 사랑 사랑해 심장|黄色のハート ハート 愛
💚|green_heart 143 emotion green|초록색_하트 감정 그린 녹색_하트 로맨틱 사랑 사랑해|緑のハート ハート 緑
💙|blue_heart 143 blue emotion|파란색_하트 감정 로맨스 사랑 사랑해 파란_하트 파란색|青いハート ハート 青
🩵|light_blue_heart 143 blue cute|밝은_파란색_하트 밝은_파란색 청록색 푸른 하늘색_하트 하트|薄い青のハート かわいい シアン
💜|purple_heart 143 bestest emotion|보라색_하트 감정 사랑 사랑해 하트|紫のハート ハート 愛
🤎|brown_heart 143 brown heart|갈색_하트 갈색 하트|茶色いハート ハート 茶色
🖤|black_heart black evil heart|검은색_하트 검정 블랙 사악한 악 하트|黒いハート ハート 悪意
🩶|gray_heart grey_heart 143 emotion gray|회색_하트 슬레이트색 은색 하트 회색|灰色のハート グレー スレートグレー
🤍|white_heart 143 heart white|흰색_하트 하트 흰색|白いハート ハート 白
💋|kiss dating emotion heart|입술 감정 로맨스 뽀뽀 섹시 연애 쪼옥|キスマーク ちゅっ キス
💯|100 a+ agree|백점 a+ 동의 득점 만점 자신_있는 점수|100点満点 100 100点
💢|anger angry comic|화남 기호 울컥 화|むかっ マンガ 怒った
💥|boom collision bomb collide|충돌 꽝 만화 코믹 쾅 폭발|衝突 どんっ ぼんっ
💫|dizzy comic shining shooting|어지러움 띠용 반짝반짝 별 별똥별 슈팅스타 어질어질|くらくら きらきら キラキラ
💦|sweat_drops comic drip droplet|땀 곤란 당황 만화 물 삐질삐질 운동|あせあせ しずく 水滴
💨|dash dashing_away away cloud comic|달려나감 가버림 구름 달리기 만화 빠른 슝|ダッシュ マンガ 急ぐ
🕳️|hole|구멍 검은_구멍|穴
💬|speech_balloon balloon bubble comic|말풍선 대화 대화창 만화 말 메시지 문자|会話の吹き出し セリフ トーク
👁️‍🗨️|eye_in_speech_bubble balloon bubble eye|말풍선_속_눈 눈 말풍선 목격자|吹き出しの目 吹き出し 目
🗨️|left_speech_bubble balloon bubble dialog|왼쪽_말풍선 말 말풍선|吹き出し左 セリフ 会話
🗯️|right_anger_bubble anger angry balloon|화난_표현의_오른쪽_말풍선 말풍선 버블 풍선 화난 화남|怒りの吹き出し 吹き出し 怒り
💭|thought_balloon balloon bubble cartoon|생각_풍선 결심 구름 깨달음 꿈 만화 몽상|雲形の吹き出し もくもく マンガ
💤|zzz comic good goodnight|졸림 만화 밤 수면 안녕히_주무세요 자고_있음 자는_중|グーグー zzz いびき

👋|wave waving_hand bye cya g2g|흔드는_손 거기_있어? 나중에_봐 똑똑 바이 안녕 이따가_봐|手を振る あいさつ さようなら
🤚|raised_back_of_hand back backhand hand|손등 들어보이기 손바닥|手の甲 手
🖐️|raised_hand_with_fingers_splayed finger fingers hand|쫙_편_손바닥 손 손가락 손바닥 스톱 안녕 인사|開いた手 ストップ パー
✋️|high_five raised_hand 5 five hand|손바닥 5 다섯 보 보자기 손들어 하이파이브|挙手 5 ストップ
🖖|vulcan finger hand hands|벌칸식_인사 경례 벌컨 벌컨_인사 손 손_모양 손가락|バルカンの挨拶 バルカンサイン バルカン人
🫱|rightwards_hand hand handshake hold|오른쪽으로_향하는_손등 닿다 뻗다 손 악수 오른손 오른쪽|右に向けた手 右側 手
🫲|leftwards_hand hand handshake hold|왼쪽으로_향하는_손바닥 뻗다 손 악수 왼손 왼쪽 왼쪽_방향|左に向けた手 左側 手
🫳|palm_down dismiss down drop|손바닥을_아래로_향한_손 그만두다 그만두라는_손 떨어뜨리다 물러나 손 저리_가|下に向けた手 下 手
🫴|palm_up beckon catch come|손바닥을_위로_향한_손 들다 리프트 말해_줘 몰라 부르는_손 알려줘|上に向けた手 おいで ちょうだい
🫷|leftwards_pushing_hand block five halt|왼쪽으로_밀치는_손 거절 그만 기다려 밀치기 왼쪽_방향 하이_파이브|左向きに押している手 ちょっと待って ストップ
🫸|rightwards_pushing_hand block five halt|오른쪽으로_밀치는_손 거절 그만 기다려 밀치기 오른쪽_방향 하이_파이브|右向きに押している手 ちょっと待って ストップ
👌|ok_hand awesome bet dope|오케이를_표시한_손 3 ok 꼬집기 내기 당근 돈|OKの手 ok okの手
🤌|pinch pinched_fingers fingers gesture hand|꼬집는_손가락 기다려 꼬집는 릴랙스 뭐 빈정대는 손|上向きにすぼめた手 すぼめる ジェスチャー
🤏|pinching_hand amount bit fingers|꼬집는_손 손가락 적은_양을_나타내는_손 조금 한_꼬집|つまんでいる指 ちょっと 少しだけ
✌️|v victory hand peace|브이_표시 가위 브이하는_손 빅토리 손 승리 찌|Vサイン vサイン チョキ
🤞|fingers_crossed cross crossed finger|검지와_중지_크로스 검지 교차 손 손가락 중지 크로스|指をクロス 幸運を 手
🫰|hand_with_index_finger_and_thumb_crossed <3 crossed expensive|엄지와_중지를_교차한_손 너무_비싼 돈 딱딱 머니 비싼 사랑|親指と人差し指をクロス お金 愛
🤟|love_you_gesture fingers gesture hand|사랑을_표시하는_손 사랑_제스처 사랑해 손 손가락_세개|アイラブユー 愛してる 手
🤘|metal sign_of_the_horns finger hand horns|뿔_모양_손짓 락_음악 뿔 손 손_모양 손가락 신남|角の指サイン キツネ ロックオン
🤙|call_me_hand call hand hang|전화를_걸라는_손_모양 손 손가락 손모양 전화|電話の合図 手 電話
👈️|point_left backhand finger hand|왼쪽을_가리키는_손등 검지손가락 색인 손 손가락 손가락_왼쪽으로 손가락으로_왼쪽_가리키기|左指差し 左 手
👉️|point_right backhand finger hand|오른쪽을_가리키는_손등 검지손가락 색인 손 손가락 손가락_오른쪽으로 손가락으로_오른쪽_가리키기|右指差し 右 手
👆️|point_up backhand finger hand|위쪽을_가리키는_손등 검지손가락 색인 손 손가락 손가락_위로 손가락으로_위를_가리키기|手の甲上指差し 上 手
🖕|middle_finger finger hand middle|중지 가운데_손가락 손 손가락 욕설|立てた中指 上 中指
👇️|point_down backhand down finger|아래쪽을_가리키는_손등 검지손가락 색인 손가락_아래로 손가락으로_아래를_가리키기 아래 아래를_가리키는_검지손가락|下指差し 下 手
☝️|point_up_2 finger hand index|위쪽을_가리키는_손 가리키기 검지 색인 손 손가락 이거|上指差し 上 手
🫵|point_forward at finger hand|보는_사람을_가리키는_검지 가리키기 가리키다 너 당신 상대방 손|人を指差している手 おまえだ 手
👍️|+1 thumbsup yes good hand|올린_엄지 +1 굿 나이스 당근 따봉 손|サムズアップ ok いいね
👎️|-1 no thumbsdown bad dislike|내린_엄지 -1 싫어요 야유 엄지 좋지_않아 최악|サムズダウン ng だめ
✊️|fist clenched hand|주먹 꼭_쥐고 묵 바위 손 주먹을_든|げんこつ こぶし グー
👊|punch absolutely agree boom|주먹_전면 나중에_얘기해 날라오는_주먹 너클 돌 동의 맹공격|グー げんこつ こぶし
🤛|left_facing_fist fist left-facing leftwards|왼쪽을_향하는_주먹 왼쪽 왼편 주먹|左向きのこぶし こぶし パンチ
🤜|right_facing_fist fist right-facing rightwards|오른쪽을_향하는_주먹 오른쪽 오른쪽을_향하는 오른편 주먹|右向きのこぶし こぶし パンチ
👏|clap clapping_hands applause approval awesome|손뼉 기도한 기쁨 대단한 대단해 박수 박수_치기|拍手 おめでとう パチパチ
🙌|raised_hands celebration gesture hand|만세 두_손을_든_사람 만세_하고_있는_사람 손 제스처 축하 칭찬|バンザイ ジェスチャー 両手
🫶|heart_hands <3 hands heart|손_하트 러브 사랑 사랑해 손 아이_러브_유|ハート形の手 ハート ハートポーズ
👐|open_hands hand hands hug|양손을_모아서_벌린_모양 두_손_펼치기 벌린 손 재즈_핸드 펼친_두_손 포옹|両手のひら おっはー 手
🤲|palms_up_together cupped dua hands|내민_두_손 기도 두개 소원 위로_향한_손바닥_두개|手のひらを揃えた両手 両手 包む手
🤝|handshake agreement deal hand|악수 거래 미팅 손 합의 회의|握手 よろしく 合意
🙏|folded_hands pray appreciate ask beg|기도 감사 고마워 기도하는_사람 꼭 두_손_모아_기도하는_사람 빌께|祈り ありがとう お願い
✍️|writing_hand hand write writing|글을_쓰고_있는_손 글쓰기 손 연필_쥔_손|書いている手 手 手で書く
💅|nail_care nail_polish bored care cosmetics|매니큐어 끝났어 네일_아트 네일_케어 다듬기 메이크업 손톱|マニキュアを塗る手 ネイル マニキュア
🤳|selfie camera phone|셀카 사진 셀피 카메라 폰|セルフィー カメラ スマホ
💪|muscle right_bicep arm beast bench|알통 강함 구부린_팔 근육 몸 벤치프레스 보디빌더|力こぶ ボディビル ムキムキ
🦾|mechanical_arm accessibility arm mechanical|기계_팔 인공_팔 접근성|義手 アクセシビリティ 人工装具
🦿|mechanical_leg accessibility leg mechanical|인공_다리 인공_기관 접근성|義足 アクセシビリティ 人工装具
🦵|leg bent foot kick|한쪽_다리 구부린_다리 다리 다리_한쪽 무릎 킥|脚 キック 曲げた脚
🦶|foot ankle feet kick|한쪽_발 발 발_한쪽 발구르기 발목 킥|足 くるぶし キック
👂️|ear body ears hear|귀 듣기 리스닝 몸 소리|耳 からだ 聞き耳
🦻|ear_with_hearing_aid hearing_aid accessibility aid ear|보청기를_낀_귀 접근성 청각장애|補聴器を付けた耳 アクセシビリティ 耳
👃|nose body noses nosey|코 냄새 몸 신체 체취|鼻 からだ
🧠|brain intelligent smart|뇌 머리가_좋은 지적인|脳 知識 脳みそ
🫀|anatomical_heart anatomical beat cardiology|심장 맥박 빨간 심장학 장기 진짜_심장 해부학|心臓 心拍 脈
🫁|lungs breath breathe exhalation|폐 내쉬기 들이마시기 숨 장기 호흡|肺 呼吸 臓器
🦷|tooth dentist pearly teeth|이빨 진주같은 치과 치과의사 치아 하얀 화이트|歯 歯医者 白い歯
🦴|bone bones dog skeleton|뼈다귀 개 뼈 스켈레톤 위시본|骨 犬 骨格
👀|eyes body eye face|왕눈이_눈알 구경 구글리 눈 맙소사 몸 보기|目 からだ 両目
👁️|eye 1 body one|눈 눈_하나 눈_한개 몸 시력 신체 얼굴|片目 からだ 一つ目
👅|tongue body lick slurp|혀 메롱 몸 신체 핥다|舌 からだ べろ
👄|lips mouth beauty body kiss|입 립스틱 몸 신체 입술 키스|口 からだ キス
🫦|biting_lip anxious bite biting|입술을_깨물고_있는_입 걱정 걱정스러운 겁 깨무는 립스틱 바람피는|唇を咬んでいる口 セクシー チッ
👶|baby babies children goo|아기 갓난아기 어린 어린이 유아 응애응애 임신|赤ん坊 ベビー 子供
🧒|child bright-eyed grandchild kid|어린이 성중립적인 아이 어린|子供 キッズ 中性的
👦|boy bright-eyed child grandson|남자_아이 소년 어린이 젊은|男の子 子供 少年
👧|girl bright-eyed child daughter|여자_아이 눈을_반짝이는 딸 소녀 숙녀 젊음|女の子 おさげ 女
🧑|adult|사람 성별_없음 성인|大人 中性的 成人
👱|blond_haired blond blond-haired human|금발인_사람 금발 남자 사람 얼굴 인간|金髪の人 ブロンド 人
👨|man adult bro|남자 남성 남자친구 성인 친구|男性 大人 男
🧔|person_bearded beard bearded person|수염_난_사람 사람 수염|あごひげの人 あごひげ ひげ
🧔‍♂️|man_bearded beard bearded man|수염_난_남자 남자 수염|あごひげの男性 あごひげ ひげ
🧔‍♀️|woman_bearded beard bearded whiskers|수염_난_여자 수염 여자|あごひげの女性 あごひげ ひげ
👨‍🦰|man_red_haired adult bro man|남자:_빨간_머리 남성 남자 남자친구 빨간_머리 성인 친구|男性:_赤毛 大人 男
👨‍🦱|man_curly_haired adult bro curly hair|남자:_곱슬머리 곱슬머리 남성 남자 남자친구 성인 친구|男性:_巻き毛 大人 巻き毛
👨‍🦳|man_white_haired adult bro man|남자:_백발 남성 남자 남자친구 백발 성인 친구|男性:_白髪 大人 男
👨‍🦲|man_bald adult bald bro|남자:_대머리 남성 남자 남자친구 대머리 성인 친구|男性:_はげ頭 はげ頭 大人
👩|woman adult lady|여자 성인 여성 헤어컷|女性 大人 女
👩‍🦰|woman_red_haired adult lady red hair|여자:_빨간_머리 빨간_머리 성인 여성 여자 헤어컷|女性:_赤毛 大人 女
🧑‍🦰|red_haired adult person red hair|사람:_빨간_머리 빨간_머리 사람 성별_없음 성인|大人:_赤毛 中性的 大人
👩‍🦱|woman_curly_haired adult curly hair lady|여자:_곱슬머리 곱슬머리 성인 여성 여자 헤어컷|女性:_巻き毛 大人 女
🧑‍🦱|curly_haired adult curly hair person|사람:_곱슬머리 곱슬머리 사람 성별_없음 성인|大人:_巻き毛 中性的 大人
👩‍🦳|woman_white_haired adult lady white hair|여자:_백발 백발 성인 여성 여자 헤어컷|女性:_白髪 大人 女
🧑‍🦳|white_haired adult person white hair|사람:_백발 백발 사람 성별_없음 성인|大人:_白髪 中性的 大人
👩‍🦲|woman_bald adult bald lady|여자:_대머리 대머리 성인 여성 여자 헤어컷|女性:_はげ頭 はげ頭 大人
🧑‍🦲|bald adult person|사람:_대머리 대머리 사람 성별_없음 성인|大人:_はげ頭 はげ頭 中性的
👱‍♀️|woman_blond_haired blond blond-haired blonde|금발_여자 금발 여성 여자|金髪の女性 ブロンド 女
👱‍♂️|man_blond_haired blond blond-haired hair|금발_남자 금발 남성 남자|金髪の男性 ブロンド 男
🧓|older_adult adult elderly grandparent|노인 성별_없음 성인 성중립적인|お年寄り 中性的 大人
👴|older_man adult bald elderly|할아버지 남성 남자 노인 늙은 대머리 머리가_빠지는|おじいさん おじいちゃん お年寄り
👵|older_woman adult elderly grandma|할머니 금발 노인 늙은 성인 여성 여자|おばあさん おばあちゃん お年寄り
🙍|person_frowning annoyed disappointed disgruntled|찌푸린_사람 분노 사람 성가심 실망 약오르는 언짢은|しかめ面の人 しかめっ面 しかめ顔
🙍‍♂️|man_frowning annoyed disappointed disgruntled|찌푸린_남자 언짢은_남자 얼굴 제스처 찌푸린_사람 찌푸림 찡그림|しかめ面の男 しかめっ面 しかめ顔
🙍‍♀️|woman_frowning annoyed disappointed disgruntled|찌푸린_여자 언짢은_여자 얼굴 제스처 찌푸린_사람 찌푸림 찡그림|しかめ面の女 しかめっ面 しかめ顔
🙎|person_pouting pouting disappointed downtrodden frown|뾰로통한_사람 분노 뾰로통한 샐쭉 실망 울상 제스처|不機嫌な人 ふくれる ぷんぷん
🙎‍♂️|man_pouting disappointed downtrodden frown|뾰로통한_남자 불만 뾰로통 뿌루퉁 심통 제스처|不機嫌な男 ぷんぷん 不機嫌
🙎‍♀️|woman_pouting disappointed downtrodden frown|뾰로통한_여자 불만 뾰로통 뿌루퉁 심통 제스처|不機嫌な女 ぷんぷん 不機嫌
🙅|no_good person_gesturing_no forbidden gesture hand|안_된다는_제스처를_하는_사람 금지 동작 손 싫어 아니요 안_돼|ダメのポーズをする人 ng お断り
🙅‍♂️|man_gesturing_no forbidden gesture hand|안_된다는_제스처를_하는_남자 남자 손 손동작 안_돼 안돼 안된다는_제스처를_하는_남자|ダメのポーズをする男 ng ジェスチャー
🙅‍♀️|woman_gesturing_no forbidden gesture hand|안_된다는_제스처를_하는_여자 손동작 안_돼 엑스자|ダメのポーズをする女 ng ジェスチャー
🙆|all_good person_gesturing_ok exercise gesture gesturing|오케이라는_제스처를_하는_사람 ok omg 맙소사 손 오케이 오케이_제스처를_하는_사람|OKのポーズをする人 ok okのポーズをする人
🙆‍♂️|man_gesturing_ok exercise gesture gesturing|오케이라는_제스처를_하는_남자 ok 맙소사 손동작 오케이 좋아|OKのポーズをする男 ok okのポーズをする男
🙆‍♀️|woman_gesturing_ok exercise gesture gesturing|오케이라는_제스처를_하는_여자 ok 손동작 오케이 좋아|OKのポーズをする女 okのポーズをする女 オッケー
💁|person_tipping_hand fetch flick flip|손바닥_꺾은_사람 가십 데스크_안내원 도움 디바 매력적인 머리_넘기기|案内する人 ゴシップ ジェスチャー
💁‍♂️|man_tipping_hand fetch flick flip|손바닥_꺾은_남자 매력적인 멋진 비꼬는 손_꺾음 손바닥 얼굴_옆에_손바닥을_위로_향한_남자|案内する男 ジェスチャー 案内
💁‍♀️|woman_tipping_hand fetch flick flip|손바닥_꺾은_여자 디바 매력적인 멋진 비꼬는 손_꺾음 손바닥|案内する女 ジェスチャー 女
🙋|person_raising_hand gesture hand here|한_손_든_사람 나 날_선택해 도와드릴게요 손 손들기 손들어|手を挙げる人 ジェスチャー 人
🙋‍♂️|man_raising_hand gesture hand here|한_손_든_남자 손들기 여기요 저요 제스처 한_손_든_사람 한손|手を挙げる男 手を挙げる 挙手
🙋‍♀️|woman_raising_hand gesture hand here|한_손_든_여자 손들기 여기요 저요 제스처 한_손_든_사람 한손|手を挙げる女 女 女性
🧏|deaf_person accessibility deaf ear|청각_장애가_있는_사람 귀 접근성 청각장애 청각장애인 청력|耳の不自由な人 アクセシビリティ 人
🧏‍♂️|deaf_man accessibility deaf ear|청각장애가_있는_남자 남자 청각장애|耳の不自由な男性 アクセシビリティ 男性
🧏‍♀️|deaf_woman accessibility deaf ear|청각장애가_있는_여자 여자 청각장애|耳の不自由な女性 アクセシビリティ 女性
🙇|bow person_bowing apology ask beg|절하는_사람 넙죽 부탁 사과 애원 엎드려_사과하는_사람 용서|おじぎする人 おじぎ お願い
🙇‍♂️|man_bowing apology ask beg|절하는_남자 넙죽 부탁 사과 애원 엎드려_사과하는_남자 용서|おじぎする男 おじぎ ごめんなさい
🙇‍♀️|woman_bowing apology ask beg|절하는_여자 넙죽 부탁 사과 애원 엎드려_사과하는_여자 용서|おじぎする女 おじぎ ごめんなさい
🤦|facepalm person_facepalming again bewilder disbelief|골치_아파하는_사람 당황 맙소사 분노 불신 세상에 손바닥|ひたいに手をあてる人 あちゃー うそでしょ
🤦‍♂️|man_facepalming again bewilder disbelief|골치_아파하는_남자 남자 당황 맙소사 분노 세상에 손바닥|ひたいに手をあてる男 あちゃー うそでしょ
🤦‍♀️|woman_facepalming again bewilder disbelief|골치_아파하는_여자 당황 맙소사 분노 세상에 손바닥 얼굴에_손바닥을_갖다_댐|ひたいに手をあてる女 あちゃー うそでしょ
🤷|person_shrugging shrug doubt dunno guess|어깨를_으쓱하는_사람 글쎄 무관심 무슨_상관이야 무시 무식 무지|お手上げする人 お手上げ さあね
🤷‍♂️|man_shrugging doubt dunno guess|어깨를_으쓱하는_남자 글쎄 남자 누가_알겠어 모르겠음 몰라 무관심|お手上げする男 お手上げ さあね
🤷‍♀️|woman_shrugging doubt dunno guess|어깨를_으쓱하는_여자 글쎄 누가_알겠어 모르겠음 몰라 무관심 무식|お手上げする女 お手上げ さあね
🧑‍⚕️|health_worker doctor health healthcare|의료인 간호사 건강관리 의료 의료진 의사 진료|医者 セラピスト 医師
👨‍⚕️|man_health_worker doctor health healthcare|남자_의료인 간호사 건강관리 남자 의료 의료인 의료진|男性の医者 セラピスト ドクター
👩‍⚕️|woman_health_worker doctor health healthcare|여자_의료인 간호사 건강관리 여자 의료 의료인 의료진|女性の医者 セラピスト ドクター
🧑‍🎓|student graduate|학생 졸업식 학사모|学生 卒業 角帽
👨‍🎓|man_student graduate man student|남학생 남자 졸업 졸업식 학사모 학생|男子学生 卒業 学生
👩‍🎓|woman_student graduate student woman|여학생 여자 졸업 졸업식 학사모 학생|女子学生 卒業 女
🧑‍🏫|teacher instructor lecturer professor|교사 강사 강연자 교수 선생님|教師 先生 担任
👨‍🏫|man_teacher instructor lecturer man|남교사 강사 강연자 교사 교수 남자 선생님|男性の教師 先生 教師
👩‍🏫|woman_teacher instructor lecturer professor|여교사 강사 강연자 교사 교수 선생님 여자|女性の教師 先生 女
🧑‍⚖️|judge justice law scales|판사 법조인 저울 정의|裁判官 裁判
👨‍⚖️|man_judge judge justice law|남자_판사 남자 법조인 저울 정의 판사|男性の裁判官 男 男性
👩‍⚖️|woman_judge judge justice law|여자_판사 법조인 여자 저울 정의 판사|女性の裁判官 女 女性
🧑‍🌾|farmer gardener rancher|농부 농사꾼 농장_주인|農家 ガーデナー 農場主
👨‍🌾|man_farmer farmer gardener man|남자_농부 남자 농부 농사꾼 농장_주인 정원사|農家の男性 男 男性
👩‍🌾|woman_farmer farmer gardener rancher|여자_농부 농부 농사꾼 농장_주인 농장주인 여자 정원사|農家の女性 女 女性
🧑‍🍳|cook chef|요리사 셰프 주방장|コック シェフ 料理
👨‍🍳|man_cook chef cook man|남자_요리사 남자 셰프 요리사 주방장|男性のコック コック シェフ
👩‍🍳|woman_cook chef cook woman|여자_요리사 셰프 여자 요리사 주방장|女性のコック コック シェフ
🧑‍🔧|mechanic electrician plumber tradesperson|정비공 배관공 전기_기사|整備士 スパナ メカニック
👨‍🔧|man_mechanic electrician man mechanic|남자_정비공 기술자 남자 배관공 수리공 전기_기사 정비공|男性の整備士 スパナ メカニック
👩‍🔧|woman_mechanic electrician mechanic plumber|여자_정비공 기술자 배관공 수리공 여자 전기_기사 정비공|女性の整備士 スパナ メカニック
🧑‍🏭|factory_worker assembly factory industrial|공장_직원 공업 공장 조립공 직원|溶接工 モノづくり 工員
👨‍🏭|man_factory_worker assembly factory industrial|공장_남자_직원 공업 공장 남자 노동자 산업 조립공|男性の溶接工 工員 溶接
👩‍🏭|woman_factory_worker assembly factory industrial|공장_여자_직원 공업 공장 산업 여자 조립 조립공|女性の溶接工 女 女性
🧑‍💼|office_worker architect business manager|회사원 건축가 관리자 매니저 사무직 화이트칼라|会社員 サラリーマン ビジネスパーソン
👨‍💼|man_office_worker architect business man|남자_회사원 건축가 관리자 남자 매니저 비즈니스 비즈니스맨|男性会社員 サラリーマン ビジネスパーソン
👩‍💼|woman_office_worker architect business manager|여자_회사원 건축가 관리자 매니저 비즈니스 비즈니스맨 사무실|女性会社員 ol サラリーマン
🧑‍🔬|scientist biologist chemist engineer|과학자 기술자 물리학자 생물학자 수학자 엔지니어 연구자|科学者 化学者 物理学者
👨‍🔬|man_scientist biologist chemist engineer|남자_과학자 과학자 기술자 남자 물리학자 생물학자 수학자|男性科学者 男 男性
👩‍🔬|woman_scientist biologist chemist engineer|여자_과학자 과학자 기술자 물리학자 생물학자 수학자 실험|女性科学者 女 女性
🧑‍💻|technologist coder computer developer|기술_전문가 개발자 발명가 소프트웨어 컴퓨터 코딩 코딩하는_사람|技術者 コンピュータ パソコン
👨‍💻|man_technologist coder computer developer|남자_기술_전문가 개발자 기술_전문가 남자 발명가 소프트웨어 전문가|男性技術者 コンピュータ デベロッパ
👩‍💻|woman_technologist coder computer developer|여자_기술_전문가 개발자 기술_전문가 발명가 소프트웨어 여자 전문가|女性技術者 コンピュータ デベロッパ
🧑‍🎤|singer actor entertainer rock|가수 노래 록 록스타 마이크 스타 엔터테이너|歌手 アーティスト シンガー
👨‍🎤|man_singer actor entertainer man|남자_가수 가수 남자 노래 락 락스타 마이크|男性歌手 アーティスト エンターテイナー
👩‍🎤|woman_singer actor entertainer rock|여자_가수 가수 노래 락 락스타 마이크 배우|女性歌手 アーティスト エンターテイナー
🧑‍🎨|artist palette|화가 미술도구 아티스트|芸術家 アーティスト 画家
👨‍🎨|man_artist artist man palette|남자_화가 남자 미술 미술도구 아티스트 예술가 팔레트|男性の芸術家 アーティスト 男
👩‍🎨|woman_artist artist palette woman|여자_화가 미술 미술도구 아티스트 여자 예술가 팔레트|女性の芸術家 アーティスト パレット
🧑‍✈️|pilot plane|기장 비행 파일럿|パイロット 操縦士 機長
👨‍✈️|man_pilot man pilot plane|남자_기장 기장 남자 비행 파일럿|男性パイロット パイロット 操縦士
👩‍✈️|woman_pilot pilot plane woman|여자_기장 기장 비행 여자 파일럿|女性パイロット 女 女性
🧑‍🚀|astronaut rocket space|우주비행사 로켓 우주|宇宙飛行士 ロケット
👨‍🚀|man_astronaut astronaut man rocket|남자_우주비행사 남자 로켓 우주 우주비행사 우주인|男性宇宙飛行士 宇宙飛行士 男
👩‍🚀|woman_astronaut astronaut rocket space|여자_우주비행사 로켓 여자 우주 우주비행사 우주인|女性宇宙飛行士 女 女性
🧑‍🚒|firefighter fire firetruck|소방관 구조 소방차 화재|消防士 レスキュー 救助隊
👨‍🚒|man_firefighter fire firefighter firetruck|남자_소방관 구조 남자 소방관 소방차 화재|男性消防士 消防士 男
👩‍🚒|woman_firefighter fire firefighter firetruck|여자_소방관 구조 소방관 소방차 여자 화재|女性消防士 女 女性
👮|cop police_officer apprehend arrest citation|경찰관 검거 경찰 구속 법률 수사 신고|警察官 お巡りさん 警官
👮‍♂️|man_police_officer apprehend arrest citation|남자_경찰관 경찰 경찰관 경찰복 구속 남자 법|男性警察官 お巡りさん 男性
👮‍♀️|woman_police_officer apprehend arrest citation|여자_경찰관 경찰 경찰관 경찰복 구속 법 법률|女性警察官 お巡りさん 女性
🕵️|detective sleuth spy|탐정 스파이 형사|探偵 スパイ 私立探偵
🕵️‍♂️|man_detective detective man sleuth|남자_탐정 남자 스파이 탐정 형사|男性の探偵 探偵 男
🕵️‍♀️|woman_detective detective sleuth spy|여자_탐정 스파이 여자 여형사 탐정 형사|女性の探偵 女 女性
💂|guard buckingham helmet london|근위병 경비대 경비대원 런던 버킹엄_궁전 헬멧|衛兵 守衛 警備
💂‍♂️|man_guard buckingham guard helmet|남자_근위병 경비대 경비대원 근위병 남자 런던 버킹엄_궁전|男性の衛兵 守衛 男性
💂‍♀️|woman_guard buckingham guard helmet|여자_근위병 경비대 경비대원 근위병 런던 버킹엄_궁전 여자|女性の衛兵 女性 守衛
🥷|ninja assassin fight fighter|닌자 군인 기술 몰래_하기 비밀 사람 숨은|忍者 スパイ 人
👷|construction_worker build construction fix|건설_노동자 건설 남자 노동 노동자 리모델링 모자|建設作業員 ハンマー ヘルメット
👷‍♂️|man_construction_worker build construction fix|건설_현장_남자_노동자 건설 남자 노동 노동자 리모델링 모자|男性の建設作業員 ハンマー ヘルメット
👷‍♀️|woman_construction_worker build construction fix|건설_현장_여자_노동자 건설 노동 노동자 리모델링 모자 보수|女性の建設作業員 ハンマー ヘルメット
🫅|person_with_crown royalty crown monarch noble|왕관을_쓴_사람 군주 귀족 로열 로열티 여왕 왕|王冠をかぶった人 君主 国王
🤴|prince crown fairy fairytale|왕자 로열 왕자님 왕족 프린스|プリンス 王子 王族
👸|princess crown fairy fairytale|공주 공주님 동화 여왕 판타지 프린세스|プリンセス お姫さま クイーン
👳|person_wearing_turban person turban wearing|터번을_쓰고_있는_사람 무슬림 아랍인 터번 터번_쓴_사람|ターバンの人 ターバン 帽子
👳‍♂️|man_wearing_turban man turban wearing|터번을_쓰고_있는_남자 무슬림 아랍인 터번 터번_쓴_남자|ターバンの男性 ターバン 男
👳‍♀️|woman_wearing_turban turban wearing woman|터번을_쓰고_있는_여자 무슬림 아랍인 터번 터번_쓴_여자|ターバンの女性 ターバン 女
👲|person_with_skullcap cap chinese gua|중국_전통_모자를_쓰고_있는_남자 과피모 남자 모자 중국_전통_모자를_쓴_남자|中華帽の男性 おわん帽 男
🧕|woman_with_headscarf bandana head headscarf|머리에_스카프를_두른_여자 만티야 머리_스카프 반다나 스카프를_두른_여자 티첼 히잡|スカーフの女性 スカーフ ヒジャブ
🤵|person_in_tuxedo formal person tuxedo|턱시도를_입은_사람 격식 결혼식 턱시도|タキシードの人 タキシード フォーマル
🤵‍♂️|man_in_tuxedo formal groom man|턱시도를_입은_남자 격식 결혼식 남자 신랑 턱시도|タキシードの男性 タキシード タキシードの男
🤵‍♀️|woman_in_tuxedo formal tuxedo wedding|턱시도를_입은_여자 격식 결혼식 여자 턱시도|タキシードの女性 タキシード タキシードの女
👰|person_with_veil person veil wedding|면사포를_쓴_사람 결혼식 면사포 면사포를_쓴_신부 사람 신부|ベールの人 ウェディング ベール
👰‍♂️|man_with_veil man veil wedding|면사포를_쓴_남자 결혼식 남자 면사포 베일 베일을_쓴_남자|ベールの男性 ベール 男
👰‍♀️|woman_with_veil bride veil wedding|면사포를_쓴_여자 결혼식 면사포 베일 베일을_쓴_여자 신부 여자|ベールの女性 ベール 女
🤰|pregnant_woman pregnant woman|임산부 여성 여자 임신 임신부|妊婦 女 女性
🫃|pregnant_man belly bloated full|임신한_남자 남자 너무_많이_먹은 배 배가_터질_듯한 부푼 임신|妊夫 妊娠 妊娠した人
🫄|pregnant_person belly bloated full|임신한_사람 너무_많이_먹은 배 배가_터질_듯한 부푼 임신 임신한|妊娠した人 お腹 妊夫
🤱|breast_feeding baby breast feeding|모유_수유 모유 수유 아기|授乳 ミルク 女
👩‍🍼|woman_feeding_baby baby feed feeding|수유_중인_여자 갓태어난 내니 보모 사람 사랑 수유|授乳する女性 ママ 人
👨‍🍼|man_feeding_baby baby dad father|수유_중인_남자 갓태어난 남성 남자 사랑 수유 아기|授乳する男性 パパ 人
🧑‍🍼|person_feeding_baby baby feed feeding|수유_중인_사람 갓태어난 내니 보모 부모 사람 수유|授乳する人 人 授乳
👼|angel baby church|아기_천사 교회 동화 아기 얼굴 천사 판타지|天使 エンジェル エンゼル
🎅|santa celebration christmas claus|산타클로스 산타 산타_할아버지 아버지 크리스마스 클로스|サンタ クリスマス サンタクロース
🤶|mrs_claus celebration christmas claus|산타할머니 산타 산타클로스 엄마 여자 축하 크리스마스|女性のサンタ クリスマス サンタクロース
🧑‍🎄|mx_claus celebration christmas claus|산타 메리_크리스마스 모자 사람 산타클로스 크리스마스 휴일|サンタさん クリスマス サンタ
🦸|superhero good hero superpower|히로인 배트맨 슈퍼맨 슈퍼파워 슈퍼히어로 영웅 정의|スーパーヒーロー スーパーマン ヒロイン
🦸‍♂️|man_superhero good hero man|남자_히어로 남자 정의 초능력 히어로|男性のスーパーヒーロー ヒーロー 善
🦸‍♀️|woman_superhero good hero heroine|여자_히어로 여성 정의 초능력 히로인 히어로|女性のスーパーヒーロー ヒロイン ヒーロー
🦹|supervillain bad criminal evil|슈퍼_악당 나쁜놈 범죄자 빌런 사람 슈퍼파워 악당|悪役 ヴィラン 人
🦹‍♂️|man_supervillain bad criminal evil|남자_슈퍼_악당 나쁜놈 범죄자 빌런 악당 악역 초능력|男性の悪役 ヴィラン 悪
🦹‍♀️|woman_supervillain bad criminal evil|여자_슈퍼_악당 범죄자 빌런 악당 악역 여자 초능력|女性の悪役 ヴィラン 女性
🧙|mage fantasy magic play|마법사 대마법사 마녀 마법 마술사 소환 역할극|魔法使い ファンタジー ロールプレイ
🧙‍♂️|man_mage fantasy mage magic|남자_마법사 대마법사 마법 마법사 마술사 소환 역할극|男の魔法使い 男 男性
🧙‍♀️|woman_mage fantasy mage magic|여자_마법사 대마법사 마녀 마법 마법사 마술사 소환|女の魔法使い 女 女性
🧚|fairy fairytale fantasy myth|요정 날개 동화 신화 판타지 환상|妖精 おとぎ話 オベロン
🧚‍♂️|man_fairy fairy fairytale fantasy|남자_요정 날개 동화 신화 요정 판타지 환상|男の妖精 妖精 男
🧚‍♀️|woman_fairy fairy fairytale fantasy|여자_요정 날개 동화 신화 요정 판타지 환상|女の妖精 女 女性
🧛|vampire blood dracula fangs|뱀파이어 공포 드라큘라 송곳니 언데드 이빨 코스프레|吸血鬼 ドラキュラ ハロウィーン
🧛‍♂️|man_vampire blood fangs halloween|남자_뱀파이어 공포 드라큘라 뱀파이어 송곳니 언데드 이빨|男の吸血鬼 ドラキュラ バンパイア
🧛‍♀️|woman_vampire blood fangs halloween|여자_뱀파이어 공포 드라큘라 뱀파이어 송곳니 언데드 이빨|女の吸血鬼 ドラキュラ バンパイア
🧜|merperson creature fairytale folklore|인어 남자_인어 동화 민속 바다_생물 삼지창 세이렌|人魚 おとぎ話 サイレン
🧜‍♂️|merman creature fairytale folklore|남자_인어 동화 민속 바다_생물 삼지창 세이렌 심해|マーマン 人魚 男
🧜‍♀️|mermaid creature fairytale folklore|여자_인어 동화 민속 바다_생물 삼지창 세이렌 심해|マーメイド 人魚 女
🧝|elf elves enchantment fantasy|엘프 마법 신화 요정 전설 판타지|エルフ ファンタジー 伝説
🧝‍♂️|man_elf elf elves enchantment|남자_엘프 마법 신화 엘프 요정 전설 판타지|男のエルフ エルフ 男
🧝‍♀️|woman_elf elf elves enchantment|여자_엘프 마법 신화 엘프 요정 전설 판타지|女のエルフ エルフ 女
🧞|genie djinn fantasy jinn|지니 램프_문지르기 소원 정령 판타지|精霊 ジニー ファンタジー
🧞‍♂️|man_genie djinn fantasy genie|남자_지니 램프_문지르기 소원 정령 지니 판타지|男の精霊 男 男性
🧞‍♀️|woman_genie djinn fantasy genie|여자_지니 램프_문지르기 소원 정령 지니 판타지|女の精霊 女 女性
🧟|zombie apocalypse dead halloween|좀비 공포 아포칼립스 언데드 워킹_데드 할로윈 호러|ゾンビ アンデッド ハロウィーン
🧟‍♂️|man_zombie apocalypse dead halloween|남자_좀비 공포 아포칼립스 언데드 워킹_데드 좀비 할로윈|男のゾンビ ゾンビ ホラー
🧟‍♀️|woman_zombie apocalypse dead halloween|여자_좀비 공포 아포칼립스 언데드 워킹_데드 좀비 할로윈|女のゾンビ ゾンビ ホラー
🧌|troll fairy fantasy monster|트롤 괴물 동화 몬스터 트롤링 판타지|トロール おとぎ話 ファンタジー
💆|massage person_getting_massage face getting headache|마사지_받는_사람 경락 골치아픔 긴장 두통 마사지 마사지를_받는_사람|フェイスマッサージ中の人 エステ サロン
💆‍♂️|man_getting_massage face getting headache|마사지_받는_남자 관자놀이 두통 마사지 살롱 얼굴 완화|フェイスマッサージ中の男 エステ フェイスマッサージ
💆‍♀️|woman_getting_massage face getting headache|마사지_받는_여자 관자놀이 두통 마사지 살롱 얼굴 완화|フェイスマッサージ中の女 エステ フェイスマッサージ
💇|haircut person_getting_haircut barber beauty chop|헤어컷 가위와_빗 머리_깎기 머리_손질 머리_정돈 머리카락 머리카락_자름|散髪される人 カット ヘアカット
💇‍♂️|man_getting_haircut barber beauty chop|남자_헤어컷 가위 머리카락_자르는_남자 미용 미용실 뷰티 스타일|散髪される男 カット ヘアカット
💇‍♀️|woman_getting_haircut barber beauty chop|여자_헤어컷 가위 머리카락_자르는_여자 미용 미용실 뷰티 스타일|散髪される女 ヘアカット 女性
🚶|person_walking walking amble gait hike|보행자 걷기 걷는_남자 걷는_사람 걸어가는_사람 돌아다니기 보행자용|歩く人 ぶらつく ウォーキング
🚶‍♂️|man_walking amble gait hike|걷는_남자 걷기 걷는_사람 걸어가는_사람 도보 돌아다니기 보행자|歩く男 ウォーキング 歩行
🚶‍♀️|woman_walking amble gait hike|걷는_여자 걷기 걷는_사람 걸어가는_사람 도보 돌아다니기 보행자|歩く女 ウォーキング ハイキング
🧍|person_standing standing person stand|서_있는_사람 서_있는|立つ人 人 立っている
🧍‍♂️|man_standing man stand standing|서_있는_남자 남자 서_있는|立つ男 男性 起立
🧍‍♀️|woman_standing stand standing woman|서_있는_여자 서_있는 여자|立つ女 女性 起立
🧎|kneeling person_kneeling kneel knees|무릎을_꿇은_사람 무릎을_꿇은|正座する人 ひざまずく 人
🧎‍♂️|man_kneeling kneel kneeling knees|무릎을_꿇은_남자 남자 무릎을_꿇은|正座する男性 ひざまずく 座る
🧎‍♀️|woman_kneeling kneel kneeling knees|무릎을_꿇은_여자 무릎을_꿇은 여자|正座する女性 ひざまずく 女性
🧑‍🦯|person_with_probing_cane person_with_white_cane accessibility blind cane|지팡이를_든_사람 시각장애 접근성|杖をついた人 アクセシビリティ 目
👨‍🦯|man_with_probing_cane man_with_white_cane accessibility blind cane|지팡이를_든_남자 남자 시각장애 접근성 지팡이를_든_남자_시각장애인|杖をついた男性 アクセシビリティ 男性
👩‍🦯|woman_with_probing_cane woman_with_white_cane accessibility blind cane|지팡이를_든_여자 시각장애 여자 접근성 지팡이를_든_여자_시각장애인|杖をついた女性 アクセシビリティ 女性
🧑‍🦼|person_in_motorized_wheelchair accessibility motorized person|전동_휠체어를_탄_사람 전동_휠체어 접근성|電動車椅子の人 アクセシビリティ 車いす
👨‍🦼|man_in_motorized_wheelchair accessibility man motorized|전동_휠체어를_탄_남자 남자 접근성 휠체어|電動車椅子の男性 アクセシビリティ 男性
👩‍🦼|woman_in_motorized_wheelchair accessibility motorized wheelchair|전동_휠체어를_탄_여자 여자 접근성 휠체어|電動車椅子の女性 アクセシビリティ 女性
🧑‍🦽|person_in_manual_wheelchair accessibility manual person|수동_휠체어를_탄_사람 수동_휠체어 접근성|手動式車椅子の人 アクセシビリティ 車いす
👨‍🦽|man_in_manual_wheelchair accessibility man manual|수동_휠체어를_탄_남자 남자 접근성 휠체어|手動式車椅子の男性 アクセシビリティ 男性
👩‍🦽|woman_in_manual_wheelchair accessibility manual wheelchair|수동_휠체어를_탄_여자 여자 접근성 휠체어|手動式車椅子の女性 アクセシビリティ 女性
🏃|person_running running fast hurry marathon|뛰는_사람 경기 급한 달리기 뛰기 런닝 마라토너|走る人 ジョギング マラソン
🏃‍♂️|man_running fast hurry man|뛰는_남자 경기 급한 달리기 뛰기 런닝 마라톤|走る男 ジョギング マラソン
🏃‍♀️|woman_running fast hurry marathon|뛰는_여자 경기 급한 달리기 뛰기 런닝 마라톤|走る女 ジョギング マラソン
💃|dancer woman_dancing dance dancing|여자_댄서 그루브 다함께_춤춰요 댄서 댄스 댄싱 살사|踊る女 サルサ タンゴ
🕺|man_dancing dance dancer dancing|남자_댄서 같이_춤춰요 그루브 남성 남자 댄서 댄스|踊る男 サルサ タンゴ
🕴️|levitate levitating person_in_suit_levitating business person|공중에_떠_있는_정장_입은_남자 공중부양 남자 비즈니스 정장|浮いてるビジネスマン スーツ ビジネスマン
👯|dancers people_with_bunny_ears_partying bestie bff bunny|토끼_귀를_쓰고_춤추는_사람들 단짝 댄서 더블 바니걸 베스트프렌드 베프|バニー うさ耳 ずっ友
👯‍♂️|men_with_bunny_ears_partying bestie bff bunny|토끼_귀를_쓰고_춤추는_남자들 귀 남자 댄서 두_남자 토끼 파티|バニーボーイ うさ耳 ダンサー
👯‍♀️|women_with_bunny_ears_partying bestie bff bunny|토끼_귀를_쓰고_춤추는_여자들 단짝 댄서 더블 바니걸 베스트프렌드 베프|バニーガール うさ耳 ダンサー
🧖|person_in_steamy_room day luxurious pamper|사우나_하는_사람 데이_스파 럭셔리 목욕 사우나 스파 휴식|サウナに入る人 くつろぐ サウナ
🧖‍♂️|man_in_steamy_room day luxurious man|사우나_하는_남자 데이_스파 럭셔리 목욕 사우나 스파 휴식|サウナに入る男 サウナ 男
🧖‍♀️|woman_in_steamy_room day luxurious pamper|사우나_하는_여자 데이_스파 럭셔리 목욕 사우나 스파 휴식|サウナに入る女 サウナ 女
🧗|climbing person_climbing climb climber|클라이밍하는_사람 등반 등산 등산가 산 암벽_등반 암벽_등반가|山を登る人 ロッククライマー 山
🧗‍♂️|man_climbing climb climber climbing|클라이밍하는_남자 등반 등산 등산가 산 암벽_등반 암벽_등반가|山を登る男 山登り 男
🧗‍♀️|woman_climbing climb climber climbing|클라이밍하는_여자 등반 등산 등산가 산 암벽_등반 암벽_등반가|山を登る女 女 女性
🤺|fencer fencing person_fencing person|펜싱하는_사람 검 선수 스포츠 칼 펜싱|フェンシングをする人 スポーツ フェンシング
🏇|horse_racing horse jockey racehorse|승마 경마 기수 레이싱 말 말과_기수 스포츠|競馬 ジョッキー スポーツ
⛷️|person_skiing skier skiing ski snow|스키_타는_사람 눈 스키 스키타는_사람|スキーヤー スキー ストック
🏂️|person_snowboarding snowboarder snowboarding ski snow snowboard|스노보드_타는_사람 눈 스노보더 스노보드 스키 스포츠 운동|スノーボーダー スノボ スノーボード
🏌️|golfer golfing person_golfing ball birdie caddy|골프치는_사람 골퍼 골프 골프_선수 골프_연습장 골프티 공|ゴルフをする人 ゴルフ ゴルファー
🏌️‍♂️|man_golfing ball birdie caddy|골프치는_남자 골퍼 골프 골프_선수 골프_연습장 골프티 공|ゴルフをする男 ゴルフ ゴルファー
🏌️‍♀️|woman_golfing ball birdie caddy|골프치는_여자 골프 골프선수 공 스윙|ゴルフをする女 ゴルフ ゴルファー
🏄️|person_surfing surfer surfing beach ocean person|서핑하는_사람 바다 서퍼 서핑 스포츠 파도 파도_타기|サーフィンする人 サーファー サーフィン
🏄‍♂️|man_surfing beach man ocean|서핑하는_남자 바다 서퍼 서핑 서핑보드 수상스포츠 스포츠|サーフィンする男 サーファー スポーツ
🏄‍♀️|woman_surfing beach ocean person|서핑하는_여자 서퍼 서핑 서핑보드 서핑하는_사람 수상스포츠 스포츠|サーフィンする女 サーファー スポーツ
🚣|person_rowing_boat rowboat boat canoe cruise|노젓는_사람 강 낚시 노 노_젓기 노_젓는_보트 뗏목|ボートをこぐ人 オール カヌー
🚣‍♂️|man_rowing_boat boat canoe cruise|노젓는_남자 강 낚시 노 노_젓기 노_젓는_보트 뗏목|ボートをこぐ男 カヌー カヤック
🚣‍♀️|woman_rowing_boat boat canoe cruise|노젓는_여자 강 노 노젓기 노젓는_배 배 보트|ボートをこぐ女 カヌー カヤック
🏊️|person_swimming swimmer swimming freestyle person sport|수영하는_사람 수영 수영_선수 수영장 수영하기 수영하는_남자 스포츠|泳ぐ人 クロール スイマー
🏊‍♂️|man_swimming freestyle man sport|수영하는_남자 수영 수영_선수 수영장 수영하기 스포츠 운동|泳ぐ男 スイマー スイミング
🏊‍♀️|woman_swimming freestyle man sport|수영하는_여자 수영 수영선수 수영장 수영하는_사람 헤엄|泳ぐ女 スイマー スイミング
⛹️|person_bouncing_ball athletic ball basketball|공을_갖고_있는_사람 공 공_튀기는_사람 농구 농구공 농구선수 드리블|バスケットボールをする人 スポーツ ドリブル
⛹️‍♂️|man_bouncing_ball athletic ball basketball|공_가진_남자 공 공_튀기는_남자 공을_갖고_있는_남자 농구 농구공 농구선수|バスケットボールをする男 スポーツ バスケ
⛹️‍♀️|woman_bouncing_ball athletic ball basketball|공_가진_여자 공 공_튀기는_여자 공을_갖고_있는_여자 농구 농구공 농구선수|バスケットボールをする女 スポーツ ドリブル
🏋️|person_lifting_weights weight_lifter weight_lifting barbell bodybuilder deadlift|역도_선수 데드리프트 바벨 보디빌더 역도 역도선수 역도하는_사람|重量挙げをする人 ウェイトリフティング スポーツ
🏋️‍♂️|man_lifting_weights barbell bodybuilder deadlift|남자_역도_선수 데드리프트 바벨 보디빌더 역도 역도_선수 역도선수|重量挙げをする男 ウェイトリフティング スポーツ
🏋️‍♀️|woman_lifting_weights barbell bodybuilder deadlift|여자_역도_선수 여자 역도 역도선수|重量挙げをする女 ウェイトリフティング スポーツ
🚴|bicyclist biking person_biking bicycle bike|자전거_타는_사람 라이딩 바이크 사이클 사이클리스트 스포츠 자전거|自転車に乗る人 サイクリスト サイクリング
🚴‍♂️|man_biking bicycle bicyclist bike|자전거_타는_남자 라이딩 바이크 사이클 사이클리스트 스포츠 자전거|自転車に乗る男 サイクリング スポーツ
🚴‍♀️|woman_biking bicycle bicyclist bike|자전거_타는_여자 라이딩 바이커 바이킹 사이클리스트 선수 스포츠|自転車に乗る女 サイクリスト サイクリング
🚵|mountain_bicyclist mountain_biking person_mountain_biking bicycle bicyclist bike|산악_자전거_타는_사람 라이딩 바이크 사이클리스트 산 산악_자전거_주행 스포츠|マウンテンバイクに乗る人 サイクリスト サイクリング
🚵‍♂️|man_mountain_biking bicycle bicyclist bike|산악_자전거_타는_남자 남자 라이딩 바이크 사이클리스트 산 산악_자전거|マウンテンバイクに乗る男 サイクリング スポーツ
🚵‍♀️|woman_mountain_biking bicycle bicyclist bike|산악_자전거_타는_여자 사이클리스트 사이클링 산 산악_자전거 스포츠 여자|マウンテンバイクに乗る女 サイクリスト サイクリング
🤸|cartwheeling person_cartwheel active cartwheel|옆돌기하는_사람 곡예 섬머솔트 옆돌기 체조 풍차돌리기 행복|側転する人 スポーツ トンボ返り
🤸‍♂️|man_cartwheeling active cartwheel cartwheeling|옆돌기하는_남자 남자 섬머솔트 옆돌기 재주넘기 체조 풍차돌리기|側転する男 スポーツ トンボ返り
🤸‍♀️|woman_cartwheeling active cartwheel cartwheeling|옆돌기하는_여자 섬머솔트 여자 옆돌기 재주넘기 체조 풍차돌리기|側転する女 スポーツ トンボ返り
🤼|people_wrestling wrestlers wrestling combat duel grapple|레슬링하는_사람 경기 레슬러 레슬링 레슬링_선수 링 스포츠|レスリングする人 スポーツ デュエル
🤼‍♂️|men_wrestling combat duel grapple|레슬링하는_남자 결투 경기 남자 레슬러 레슬링 레슬링하는_두_남자|レスリングする男 スポーツ デュエル
🤼‍♀️|women_wrestling combat duel grapple|레슬링하는_여자 결투 경기 레슬러 레슬링 레슬링하는_두_여자 시합|レスリングする女 スポーツ デュエル
🤽|person_playing_water_polo water_polo person playing polo|수구하는_사람 수구 수상_스포츠 스포츠 워터폴로|水球をする人 スポーツ 水上競技
🤽‍♂️|man_playing_water_polo man playing polo|수구하는_남자 남자 수구 수상스포츠 수영 수영복 워터폴로|水球をする男 スポーツ 水上競技
🤽‍♀️|woman_playing_water_polo playing polo sport|수구하는_여자 수구 수상스포츠 수영 수영복 여자 워터폴로|水球をする女 スポーツ 女性
🤾|handball person_playing_handball athletics ball catch|핸드볼하는_사람 공놀이 구기종목 던지기 선수 스포츠 운동선수|ハンドボールをする人 アスリート キャッチ
🤾‍♂️|man_playing_handball athletics ball catch|핸드볼하는_남자 구기종목 남자 스포츠 핸드볼|ハンドボールをする男 スポーツ ハンドボール
🤾‍♀️|woman_playing_handball athletics ball catch|핸드볼하는_여자 공 구기종목 던지기 스포츠 여자 운동_선수|ハンドボールをする女 キャッチ スポーツ
🤹|juggler juggling person_juggling act balance balancing|저글링하는_사람 균형 멀티태스크 멀티태스킹 묘기 사람 저글|ジャグリングをする人 ジャグラー ジャグリング
🤹‍♂️|man_juggling act balance balancing|저글링하는_남자 균형 남자 멀티태스크 멀티태스킹 묘기 저글|ジャグリングをする男 ジャグラー ジャグリング
🤹‍♀️|woman_juggling act balance balancing|저글링하는_여자 여자 저글 저글링|ジャグリングをする女 ジャグラー ジャグリング
🧘|person_in_lotus_position cross legged legs|가부좌한_사람 가부좌 다리_꼬기 명상 아빠다리 요가 요기|ヨガのポーズをする人 くつろぎ ヨガ
🧘‍♂️|man_in_lotus_position cross legged legs|가부좌한_남자 가부좌 다리_꼬기 명상 아빠다리 요가 요기|ヨガのポーズをする男 ヨガ 男
🧘‍♀️|woman_in_lotus_position cross legged legs|가부좌한_여자 가부좌 다리_꼬기 명상 아빠다리 요가 요기|ヨガのポーズをする女 ヨガ 女
🛀|bath person_taking_bath bathtub person|목욕하는_사람 목욕 욕조|風呂に入る人 バスタブ 浴槽
🛌|person_in_bed sleeping_accommodation bed bedtime good|침대에_누운_사람 굿밤 낮잠 안녕히_주무세요 잘_시간 잘자 잠|ベッドに寝る人 おやすみ グーグー
🧑‍🤝‍🧑|people_holding_hands bae bestie bff|손을_잡고_있는_두_명의_사람 사람 손 손을_잡고 커플|手をつなぐ2人 つなぐ カップル
👭|two_women_holding_hands bae bestie bff|손을_잡고_있는_두_명의_여자 꼭_잡은 데이트 동성_연인 동성_커플 딸들 베스트프렌드|手をつなぐ女性 カップル 友情
👫|couple bae bestie bff|손을_잡고_있는_남녀 남녀_커플 데이트 모두 바람 사랑하는 연애|手をつなぐ男女 カップル 友達
👬|two_men_holding_hands bae bestie bff|손을_잡고_있는_두_명의_남자 게이 꼭_잡은 남성_커플 남자 데이트 동성_연인|手をつなぐ男性 カップル 兄弟
💏|couple_kiss couplekiss anniversary babe bae|키스 기념일 데이트 로맨스 사랑 연애 연인|2人でキス ちゅっ カップル
👩‍❤️‍💋‍👨|kiss_mw kiss_wm anniversary babe bae|키스:_여자_남자 기념일 남자 데이트 로맨스 사랑 여자|2人でキス:_女性_男性 2人でキス ちゅっ
👨‍❤️‍💋‍👨|kiss_mm anniversary babe bae|키스:_남자_남자 기념일 남자 데이트 로맨스 사랑 연애|2人でキス:_男性_男性 2人でキス ちゅっ
👩‍❤️‍💋‍👩|kiss_ww anniversary babe bae|키스:_여자_여자 기념일 데이트 로맨스 사랑 여자 연애|2人でキス:_女性_女性 2人でキス ちゅっ
💑|couple_with_heart anniversary babe bae|연인 기념일 로맨스 사랑 연애 연애_중 커플|カップルとハート カップル ハート
👩‍❤️‍👨|couple_with_heart_mw couple_with_heart_wm anniversary babe bae|연인:_여자_남자 기념일 남자 로맨스 사랑 여자 연애|カップルとハート:_女性_男性 カップル カップルとハート
👨‍❤️‍👨|couple_with_heart_mm anniversary babe bae|연인:_남자_남자 기념일 남자 로맨스 사랑 연애 연애_중|カップルとハート:_男性_男性 カップル カップルとハート
👩‍❤️‍👩|couple_with_heart_ww anniversary babe bae|연인:_여자_여자 기념일 로맨스 사랑 여자 연애 연애_중|カップルとハート:_女性_女性 カップル カップルとハート
👨‍👩‍👦|family_mwb boy child family|가족:_남자_여자_남자_아이 가족 남자 사람들 아빠 아이 엄마|家族:_男性_女性_男の子 女性 子供
👨‍👩‍👧|family_mwg child family girl|가족:_남자_여자_여자_아이 가족 남자 사람들 아빠 아이 엄마|家族:_男性_女性_女の子 女の子 女性
👨‍👩‍👧‍👦|family_mwgb boy child family|가족:_남자_여자_여자_아이_남자_아이 가족 남자 사람들 아빠 아이 엄마|家族:_男性_女性_女の子_男の子 女の子 女性
👨‍👩‍👦‍👦|family_mwbb boy child family|가족:_남자_여자_남자_아이_남자_아이 가족 남자 사람들 아빠 아이 엄마|家族:_男性_女性_男の子_男の子 女性 子供
👨‍👩‍👧‍👧|family_mwgg child family girl|가족:_남자_여자_여자_아이_여자_아이 가족 남자 사람들 아빠 아이 엄마|家族:_男性_女性_女の子_女の子 女の子 女性
👨‍👨‍👦|family_mmb boy child family|가족:_남자_남자_남자_아이 가족 남자 사람들 아빠 아이 엄마|家族:_男性_男性_男の子 子供 家族
👨‍👨‍👧|family_mmg child family girl|가족:_남자_남자_여자_아이 가족 남자 사람들 아빠 아이 엄마|家族:_男性_男性_女の子 女の子 子供
👨‍👨‍👧‍👦|family_mmgb boy child family|가족:_남자_남자_여자_아이_남자_아이 가족 남자 사람들 아빠 아이 엄마|家族:_男性_男性_女の子_男の子 女の子 子供
👨‍👨‍👦‍👦|family_mmbb boy child family|가족:_남자_남자_남자_아이_남자_아이 가족 남자 사람들 아빠 아이 엄마|家族:_男性_男性_男の子_男の子 子供 家族
👨‍👨‍👧‍👧|family_mmgg child family girl|가족:_남자_남자_여자_아이_여자_아이 가족 남자 사람들 아빠 아이 엄마|家族:_男性_男性_女の子_女の子 女の子 子供
👩‍👩‍👦|family_wwb boy child family|가족:_여자_여자_남자_아이 가족 남자_아이 사람들 아빠 아이 엄마|家族:_女性_女性_男の子 女性 子供
👩‍👩‍👧|family_wwg child family girl|가족:_여자_여자_여자_아이 가족 사람들 아빠 아이 엄마 여자|家族:_女性_女性_女の子 女の子 女性
👩‍👩‍👧‍👦|family_wwgb boy child family|가족:_여자_여자_여자_아이_남자_아이 가족 남자_아이 사람들 아빠 아이 엄마|家族:_女性_女性_女の子_男の子 女の子 女性
👩‍👩‍👦‍👦|family_wwbb boy child family|가족:_여자_여자_남자_아이_남자_아이 가족 남자_아이 사람들 아빠 아이 엄마|家族:_女性_女性_男の子_男の子 女性 子供
👩‍👩‍👧‍👧|family_wwgg child family girl|가족:_여자_여자_여자_아이_여자_아이 가족 사람들 아빠 아이 엄마 여자|家族:_女性_女性_女の子_女の子 女の子 女性
👨‍👦|family_mb boy child family|가족:_남자_남자_아이 가족 남자 사람들 아빠 아이 엄마|家族:_男性_男の子 子供 家族
👨‍👦‍👦|family_mbb boy child family|가족:_남자_남자_아이_남자_아이 가족 남자 사람들 아빠 아이 엄마|家族:_男性_男の子_男の子 子供 家族
👨‍👧|family_mg child family girl|가족:_남자_여자_아이 가족 남자 사람들 아빠 아이 엄마|家族:_男性_女の子 女の子 子供
👨‍👧‍👦|family_mgb boy child family|가족:_남자_여자_아이_남자_아이 가족 남자 사람들 아빠 아이 엄마|家族:_男性_女の子_男の子 女の子 子供
👨‍👧‍👧|family_mgg child family girl|가족:_남자_여자_아이_여자_아이 가족 남자 사람들 아빠 아이 엄마|家族:_男性_女の子_女の子 女の子 子供
👩‍👦|family_wb boy child family|가족:_여자_남자_아이 가족 남자_아이 사람들 아빠 아이 엄마|家族:_女性_男の子 女性 子供
👩‍👦‍👦|family_wbb boy child family|가족:_여자_남자_아이_남자_아이 가족 남자_아이 사람들 아빠 아이 엄마|家族:_女性_男の子_男の子 女性 子供
👩‍👧|family_wg child family girl|가족:_여자_여자_아이 가족 사람들 아빠 아이 엄마 여자|家族:_女性_女の子 女の子 女性
👩‍👧‍👦|family_wgb boy child family|가족:_여자_여자_아이_남자_아이 가족 남자_아이 사람들 아빠 아이 엄마|家族:_女性_女の子_男の子 女の子 女性
👩‍👧‍👧|family_wgg child family girl|가족:_여자_여자_아이_여자_아이 가족 사람들 아빠 아이 엄마 여자|家族:_女性_女の子_女の子 女の子 女性
🗣️|speaking_head face head silhouette|말하고_있는_옆얼굴 말하는 말함 머리 실루엣 얼굴|話す人のシルエット シルエット 話す
👤|bust_in_silhouette bust mysterious shadow|사람_그림자 미스테리한 사람 상반신 상체 실루엣|人のシルエット 1人 シルエット
👥|busts_in_silhouette bff bust busts|사람들_그림자 사람들 상반신 상체 상체_그림자 영원한_베스트프렌드 친구들|2人のシルエット 2人 シルエット
🫂|people_hugging comfort embrace farewell|포옹하는_사람 고마워 굿바이 사랑 안녕 안아주기 우정|ハグする人 ありがとう お別れ
👪️|family child|가족 사람들 아빠 아이 엄마|家族 子供 親子
👣|footprints barefoot clothing footprint|발자국 가는_중 걸음 맨발 발 발바닥 의류|足あと 裸足 足

🐵|monkey_face animal banana face|원숭이_얼굴 동물 바나나 얼굴 원숭이 원숭이띠|サルの顔 サル 動物
🐒|monkey animal banana|원숭이 동물|サル 動物 猿
🦍|gorilla animal|고릴라 동물|ゴリラ 動物 顔
🦧|orangutan animal ape monkey|오랑우탄 동물 원숭이 유인원|オランウータン サル 動物
🐶|dog_face adorbs animal dog|강아지_얼굴 강아지 개 개띠 동물 사랑스러운 애완동물|イヌの顔 イヌ ペット
🐕️|dog animal animals dogs|개 강아지 동물 멍멍이 애완동물|イヌ ペット 動物
🦮|guide_dog accessibility animal blind|안내견 시각장애 안내 접근성|盲導犬 アクセシビリティ 犬
🐕‍🦺|service_dog accessibility animal assistance|보조견 개 보조 서비스 접근성|介助犬 アクセシビリティ サービス
🐩|poodle animal dog fluffy|푸들 강아지 개 동물 멍멍이 복실복실한|プードル ペット 動物
🐺|wolf wolf_face animal face|늑대_얼굴 늑대 동물 얼굴|オオカミの顔 オオカミ 動物
🦊|fox fox_face animal face|여우_얼굴 동물 얼굴 여우|キツネの顔 キツネ 動物
🦝|raccoon animal curious sly|너구리 동물 라쿤 장난기_있는 호기심|アライグマ ずる賢い 動物
🐱|cat_face animal cat face|고양이_얼굴 고양이 동물 새끼_고양이 애완동물 얼굴 키티|ネコの顔 ネコ ペット
🐈️|cat animal animals cats|고양이 괭이 냐옹이 동물 새끼_고양이 애완동물 야옹이|ネコ ペット 動物
🐈‍⬛|black_cat animal black cat|검은_고양이 검은 고양이 고양이_같은 동물 불길한 불행|黒猫 ネコ 不吉
🦁|lion lion_face alpha animal face|사자_얼굴 갈기 동물 레오 사자 사자자리 사파리|ライオンの顔 しし座 ライオン
🐯|tiger_face animal big cat|호랑이_얼굴 동물 얼굴 포식자 호랑이 호랑이띠|トラの顔 トラ 動物
🐅|tiger animal big cat|호랑이 동물 동물원 큰_고양이과_동물 타이거 포식자|トラ タイガー 動物
🐆|leopard animal big cat|표범 동물 동물원 레오파드 큰_고양이과_동물 포식자|ヒョウ 動物 肉食動物
🐴|horse_face animal dressage equine|말_얼굴 농장 동물 마장마술 말 말띠 얼굴|馬の顔 ウマ 動物
🫎|moose alces animal antlers|무스 가지진_뿔 동물 엘크 포유동물|ヘラジカ エルク ムース
🫏|donkey animal ass burro|당나귀 고집불통 노새 동물 엉덩이 포유동물|ロバ ケッテイ ラバ
🐎|horse racehorse animal equestrian farm|말 경마 동물 레이스 레이싱 벨몬트_스테이크 승마|馬 ウマ ダービー
🦄|unicorn unicorn_face face|유니콘_얼굴 얼굴 유니콘|ユニコーンの顔 ユニコーン 一角獣
🦓|zebra animal stripe|얼룩말 줄무늬|シマウマ しましま ゼブラ
🦌|deer animal|사슴 동물|シカ 動物 顔
🦬|bison animal buffalo herd|들소 동물 떼 물소 바이슨|バイソン バッファロー 動物
🐮|cow_face animal cow face|소_얼굴 농장 동물 소 소띠 우유 음메|牛の顔 ウシ 動物
🐂|ox animal animals bull|소 농장 동물 별자리 황소 황소자리|牡牛 おうし座 ウシ
🐃|water_buffalo animal buffalo water|물소 동물 동물원 버팔로 소|水牛 バッファロー 動物
🐄|cow animal animals farm|젖소 농장 동물 소 우유 음메|牝牛 ウシ 乳牛
🐷|pig_face animal bacon face|돼지_얼굴 농장 동물 돼지 돼지고기 돼지띠 베이컨|ブタの顔 ブタ 動物
🐖|pig animal bacon farm|돼지 꿀꿀이 농장 동물 돼지고기 베이컨 암퇘지|ブタ ポーク 動物
🐗|boar animal pig|멧돼지 동물 돼지 피그|イノシシ 動物 猪
🐽|pig_nose animal face farm|돼지코 꿀꿀 농장 동물 얼굴 주둥이 코|ブタ鼻 ブタ 動物
🐏|ram animal aries horns|숫양 동물 동물원 별자리 양자리|牡羊 おひつじ座 ヒツジ
🐑|ewe sheep animal baa farm|양 농장 동물 매~ 복실복실한 새끼_양 암양|羊 ウール ヒツジ
🐐|goat animal capricorn farm|염소 농장 동물 별자리 염소자리 우유|山羊 やぎ座 ヤギ
🐪|dromedary_camel animal desert dromedary|낙타 단봉_낙타 동물 사막 혹|ラクダ コブ ヒトコブラクダ
🐫|camel animal bactrian|쌍봉_낙타 낙타 동물 쌍봉 혹|フタコブラクダ コブ フタコブ
🦙|llama alpaca animal guanaco|라마 과나코 동물 비큐나 알파카 울|ラマ アルパカ ウール
🦒|giraffe animal spots|기린 동물 얼룩 점|キリン 動物
🐘|elephant animal|코끼리 동물|ゾウ 動物 象
🦣|mammoth animal extinction large|매머드 동물 맘모스 멸종 상아 큰 털복숭이_맘모스|マンモス 動物 巨大
🦏|rhino rhinoceros animal|코뿔소 동물|サイ 動物 顔
🦛|hippo animal|하마 동물|カバ 動物
🐭|mouse_face animal face mouse|쥐_얼굴 동물 얼굴 쥐 쥐띠|ネズミの顔 ねずみ ネズミ
🐁|mouse animal animals|생쥐 동물 마우스 쥐 흰쥐|ハツカネズミ ねずみ ネズミ
🐀|rat animal|쥐 동물 생쥐|ネズミ ねずみ ラット
🐹|hamster hamster_face animal face pet|햄스터_얼굴 동물 애완동물 얼굴 햄스터|ハムスターの顔 ネズミ ハムスター
🐰|rabbit_face animal bunny face|토끼_얼굴 동물 버니 애완동물 얼굴 토끼 토끼띠|ウサギの顔 うさぎ ウサギ
🐇|rabbit animal bunny pet|토끼 동물 버니 애완동물 토깽이|ウサギ うさぎ ペット
🐿️|chipmunk animal squirrel|얼룩다람쥐 다람쥐|リス りす シマリス
🦫|beaver animal dam teeth|비버 댐 동물 이빨|ビーバー ダム作り 動物
🦔|hedgehog animal spiny|고슴도치 가시 뾰족뾰족|ハリネズミ とげ はりねずみ
🦇|bat animal vampire|박쥐 동물 뱀파이어|コウモリ こうもり バンパイア
🐻|bear bear_face animal face grizzly|곰_얼굴 곰 곰돌이 꿀 동물 으르렁거리는 회색곰|クマの顔 くま クマ
🐻‍❄️|polar_bear polar_bear_face animal arctic bear|북극곰 곰 동물 백곰 북극 흰곰|シロクマ クマ ホッキョクグマ
🐨|koala koala_face animal australia bear|코알라 동물 오스트레일리아 유대목 호주|コアラ 動物 顔
🐼|panda panda_face animal bamboo face|판다_얼굴 대나무 동물 얼굴 판다 판다곰|パンダの顔 パンダ 動物
🦥|sloth lazy slow|나무늘보 게으른 느린|ナマケモノ のんびり ものぐさ
🦦|otter animal fishing playful|수달 낚시 물고기_사냥 장난꾸러기|カワウソ ラッコ 動物
🦨|skunk animal stink|스컹크 냄새가_고약한 냄새나는 동물|スカンク 動物 悪臭
🦘|kangaroo animal joey jump|캥거루 동물 새끼_캥거루 유대목_동물 점프 호주|カンガルー オーストラリア ジャンプ
🦡|badger animal honey pester|오소리 동물 벌꿀오소리 심술쟁이|アナグマ ミツアナグマ ラーテル
🐾|paw_prints feet paw paws|곰발바닥 곰발자국 동물 동물_발자국 발|肉球 動物 犬
🦃|turkey bird gobble thanksgiving|칠면조 새 추수감사절 터키|七面鳥 ターキー 動物
🐔|chicken chicken_face animal bird ornithology|닭 동물 암탉 치킨|にわとり ニワトリ 動物
🐓|rooster animal bird ornithology|수탉 동물 새 조류|おんどり にわとり ニワトリ
🐣|hatching_chick animal baby bird|알에서_깬_병아리 갓_태어난_병아리 계란 동물 병아리 새끼 조류|卵からかえったひよこ ひな ひよこ
🐤|baby_chick animal baby bird|병아리 동물 아기_병아리 조류|ひよこ ひな 動物
🐥|hatched_chick animal baby bird|정면을_향해_날개를_편_병아리 갓태어난 동물 병아리 아기|前を向いているひよこ ひな ひよこ
🐦️|bird bird_face animal ornithology|새 동물 조류 조류학|鳥 動物 顔
🐧|penguin penguin_face animal antarctica bird|펭귄 남극 동물 새 조류|ペンギン 動物 顔
🕊️|dove bird fly ornithology|비둘기 날다 새 조류 평화|ハト 動物 平和
🦅|eagle animal bird ornithology|독수리 동물 새 조류|ワシ イーグル 動物
🦆|duck animal bird ornithology|오리 동물 새 조류|カモ 動物 鳥
🦢|swan animal bird cygnet|백조 동물 못난_아기_오리 새끼_백조 조류|白鳥 ひな みにくいアヒルの子
🦉|owl animal bird ornithology|부엉이 새 올빼미 조류 현명한|フクロウ ミミズク 動物
🦤|dodo animal bird extinction|도도새 동물 멸종 모리셔스 새 큰_새|ドードー モーリシャス島 絶滅
🪶|feather bird flight light|깃털 가벼운 깃 비행 새|羽 羽根 羽毛
🦩|flamingo animal bird flamboyant|홍학 열대 플라밍고|フラミンゴ ピンク色 動物
🦚|peacock animal bird colorful|공작 뽐내는 수컷_공작 조류 화려한|クジャク ピーコック 孔雀
🦜|parrot animal bird ornithology|앵무새 말하는_새 조류 해적|オウム しゃべる 動物
🪽|wing angelic ascend aviation|날개 날다 날아오르다 비행 상승 새 신화|翼 天使 天国
🐦‍⬛|black_bird animal beak bird|검은_새 검정 까마귀 까악 동물 떼까마귀 부리|黒い鳥 くちばし カラス
🪿|goose animal bird duck|거위 가금 꽥꽥 동물 무리 바보_같은 새|ガチョウ まぬけ アヒル
🐸|frog frog_face animal face|개구리_얼굴 개구리 동물 얼굴|カエルの顔 カエル 動物
🐊|crocodile animal zoo|악어 동물 동물원 크로커다일|ワニ クロコダイル 動物
🐢|turtle animal terrapin tortoise|거북이 거북 동물|カメ 亀 動物
🦎|lizard animal reptile|도마뱀 동물 파충류|トカゲ ヤモリ 動物
🐍|snake animal bearer ophiuchus|뱀 동물 뱀주인자리 별자리|ヘビ へびつかい座 動物
🐲|dragon_face animal dragon face|용_얼굴 동물 동화 드래곤 용 용띠|ドラゴンの顔 ドラゴン 動物
🐉|dragon animal fairy fairytale|용 기사 동물 동화 드래곤|ドラゴン 動物 竜
🦕|sauropod brachiosaurus brontosaurus dinosaur|초식_공룡 공룡 뇌룡 디플로도쿠스 브라키오사우루스 브론토사우루스|草食恐竜 ディプロドクス ブラキオサウルス
🦖|t-rex trex dinosaur rex t|티라노사우루스 t_렉스 공룡 티라노사우르스_렉스 티렉스|ティラノサウルス 恐竜
🐳|spouting_whale animal beach face|물_뿜는_고래 고래 동물 바다 얼굴 콸콸 해변|潮吹きクジラ クジラ 動物
🐋|whale animal beach ocean|고래 동물 바다 해변|クジラ 動物
🐬|dolphin animal beach flipper|돌고래 동물 바다 지느러미 해변|イルカ ドルフィン 動物
🦭|seal animal lion ocean|물개 동물 바다 바다사자 해양|アザラシ アシカ オットセイ
🐟️|fish animal dinner fishes|물고기 낚시 동물 물고기자리 별자리 생선 저녁식사|魚 うお座 フィッシング
🐠|tropical_fish animal fish fishes|열대어 동물 물고기 열대지방|熱帯魚 動物 魚
🐡|blowfish animal fish|복어 동물 물고기|フグ 動物 魚
🦈|shark animal fish|상어 동물 물고기 바다생물 어류|サメ 動物 魚
🐙|octopus animal creature ocean|문어 동물 바다 생물|タコ オクトパス 動物
🐚|shell animal beach conch|달팽이집 달팽이_껍질 동물 소라 소라고둥 조개껍데기|巻き貝 動物 貝
🪸|coral change climate ocean|산호초 기후변화 대양 바다 산호 암초 코럴|サンゴ 気候変動 海
🪼|jellyfish animal aquarium burn|해파리 동물 따가워 무척추동물 바다 쏘는_동물 아야|クラゲ プランクトン 刺す
🦀|crab cancer zodiac|꽃게 게 게자리 별자리 크랩|カニ 動物 星座
🦞|lobster animal bisque claws|바닷가재 가재 동물 랍스터 비스크 집게발 해산물|ザリガニ はさみ シーフード
🦐|shrimp food shellfish small|새우 갑각류 바다생물 식품 음식 작은|エビ シュリンプ シーフード
🦑|squid animal food mollusk|오징어 동물 식품 연체동물 음식|イカ シーフード 動物
🦪|oyster diving pearl|굴 다이빙 진주|牡蠣 オイスター カキ
🐌|snail animal escargot garden|달팽이 동물 슬러그 에스카르고 자연 정원|かたつむり でんでん虫 エスカルゴ
🦋|butterfly insect pretty|나비 곤충 날개 이쁜|チョウ バタフライ 昆虫
🐛|bug animal garden insect|송충이 곤충 동물 벌레 정원|毛虫 イモムシ 芋虫
🐜|ant animal garden insect|개미 곤충 동물 벌레 정원|アリ 昆虫 虫
🐝|bee animal bumblebee|꿀벌 곤충 꿀 동물 벌 범블비 봄|ミツバチ ハチ 虫
🪲|beetle animal bug insect|딱정벌레 곤충 동물 벌레 비틀|カブトムシ つの 昆虫
🐞|lady_beetle animal beetle garden|무당벌레 동물 딱정벌레 벌레 자연|テントウムシ てんとう虫 虫
🦗|cricket animal bug grasshopper|귀뚜라미 곤충 동물 메뚜기 메뚜기류 벌레|バッタ コオロギ 昆虫
🪳|cockroach animal insect pest|바퀴벌레 곤충 동물 벌레 징그러운 해충|ゴキブリ 害虫 虫
🕷️|spider animal insect|거미 곤충 벌레 스파이더|クモ スパイダー 虫
🕸️|spider_web spider web|거미줄 거미 웹|クモの巣 ウェブ クモ
🦂|scorpion scorpio scorpius zodiac|전갈 별자리 스콜피온 전갈자리|サソリ さそり座 星座
🦟|mosquito bite disease fever|모기 말라리아 물기 바이러스 벌레 병균 열|蚊 ウイルス マラリア
🪰|fly animal disease insect|파리 구더기 동물 부패 질병 해충|ハエ 不潔 害虫
🪱|worm animal annelid earthworm|지렁이 기생충 동물 벌레 환형동물|ミミズ 寄生虫 虫
🦠|microbe amoeba bacteria science|미생물 과학 바이러스 박테리아 아메바|微生物 アメーバ ウイルス
💐|bouquet anniversary birthday date|꽃다발 기념일 꽃 데이트 로맨스 부케 사랑|花束 ブーケ 植物
🌸|cherry_blossom blossom cherry flower|벚꽃 꽃 꽃송이 꽃이_피는 벚꽃놀이 봄 식물|桜 サクラ 植物
💮|white_flower flower white|흰_꽃 꽃 꽃_도장 꽃_표시 화이트_플라워|大変よくできました はなまる よくできました
🪷|lotus beauty buddhism calm|연꽃 꽃 베트남 불교 뷰티 순수 아름다움|ハスの花 ヒンドゥー教 仏教
🏵️|rosette plant|장미 꽃 로제트 식물 장미_모양|花飾り 植物 花
🌹|rose beauty elegant flower|장미꽃 꽃 발레타인 사랑 식물 아름다움 우아한|バラ ローズ 植物
🥀|wilted_flower dying flower wilted|시든_꽃 꺾인_고개 꽃 시든 시들어_가는 시듦|しおれた花 しおれた 花
🌺|hibiscus flower plant|무궁화 꽃 식물 히비스커스|ハイビスカス 植物 花
🌻|sunflower flower outdoors plant|해바라기 꽃 식물 야외 해|ヒマワリ ひまわり 花
🌼|blossom buttercup dandelion flower|꽃송이 꽃 꽃이_피다 민들레 버터컵 식물|開花 キンポウゲ 咲いた花
🌷|tulip blossom flower growth|튤립 꽃 꽃이_피는 식물|チューリップ 植物 花
🪻|hyacinth bloom bluebonnet flower|히아신스 꽃 라벤더 라일락 루핀 보라색 봄|ヒヤシンス スミレ色 ブルーボネット
🌱|seedling plant sapling sprout|새싹 식물 싹이_돋다 어린_나무 어린잎|新芽 双葉 芽
🪴|potted_plant decor grow house|분재 식물 자라다 장식 지루한 집 키우다|鉢植え ベランダ 植木鉢
🌲|evergreen_tree christmas evergreen forest|소나무 나무 상록수 크리스마스_트리|常緑樹 木 森
🌳|deciduous_tree deciduous forest green|나무 낙엽 낙엽수 숲|落葉樹 木 森
🌴|palm_tree beach palm plant|야자수 나무 열대_나무 열대지방 해변|ヤシの木 ビーチ ヤシ
🌵|cactus desert drought nature|선인장 가뭄 나무 사막 식물|サボテン 植物 砂漠
🌾|ear_of_rice sheaf_of_rice ear grain grains|벼 곡식 벼이삭 식물 쌀 이삭|稲 ススキ 稲穂
🌿|herb leaf plant|풀 식물 잎 잎사귀 허브|ハーブ 草 葉
☘️|shamrock irish plant|토끼풀 샤머록 세잎 세잎클로버 식물 아이리쉬 풀|クローバー 植物 草
🍀|four_leaf_clover 4 clover four|네잎클로버 4 식물 아이리쉬 잎 클로버 행운|四つ葉のクローバー 4 クローバー
🍁|maple_leaf falling leaf maple|단풍잎 낙옆 메이플 이파리 잎 잎사귀|かえで もみじ カエデ
🍂|fallen_leaf autumn fall fallen|낙엽 가을 단풍잎 떨어지는 이파리 잎 잎사귀|落ち葉 木の葉 枯れ葉
🍃|leaves blow flutter fluttering|바람에_흔들리는_나뭇잎 가을_낙엽 바람 바람에_떨어지는_잎 잎 흔들림|風に揺れる葉 木の葉 落ち葉
🪹|empty_nest nest branch empty home|빈_둥지 나뭇가지 네스트 둥지 새둥우리 집 홈|空っぽの巣 営巣 巣
🪺|nest_with_eggs bird branch egg|알이_들어_있는_둥지 나뭇가지 둥지 새 새둥우리 새둥지 알|鳥の卵と巣 卵 営巣
🍄|mushroom fungus toadstool|버섯 균류 나무 독버섯 식물|キノコ きのこ マッシュルーム

🍇|grapes dionysus fruit grape|포도 과일 디오니소스|ぶどう グレープ ブドウ
🍈|melon cantaloupe fruit|멜론 과일 야채 채소 칸탈루프|メロン マスクメロン 果物
🍉|watermelon fruit|수박 과일|スイカ 果物 野菜
🍊|orange tangerine c citrus fruit|귤 감귤 과일 밀감 비타민_c 오렌지 천도복숭아|みかん オレンジ ネクタリン
🍋|lemon citrus fruit sour|레몬 과일 시큼한 시트러스|レモン 果物 柑橘類
🍌|banana fruit potassium|바나나 과일 포타슘|バナナ カリウム 果物
🍍|pineapple colada fruit pina|파인애플 과일 열대지방 콜라다|パイナップル トロピカル パイン
🥭|mango food fruit tropical|망고 과일 식품 열대_과일 음식|マンゴー トロピカル フルーツ
🍎|apple red_apple diet food|빨간_사과 건강 과일 다이어트 빨간 사과 식품|赤リンゴ りんご アップル
🍏|green_apple apple fruit green|초록_사과 과일 사과 초록색 파란_사과 풋사과|青リンゴ りんご アップル
🍐|pear fruit|배 과일|洋ナシ ナシ 果物
🍑|peach fruit|복숭아 과일|桃 ピーチ 果物
🍒|cherries berries cherry fruit|체리 과일|さくらんぼ チェリー 果物
🍓|strawberry berry fruit|딸기 과일 베리|いちご ストロベリー 果物
🫐|blueberries berries berry bilberry|블루베리 과일 베리 월귤나무 음식|ブルーベリー ビルベリー ベリー
🥝|kiwi food fruit|키위 과일 식품 음식|キウイフルーツ キウイ 果物
🍅|tomato food fruit vegetable|토마토 과일 식품 야채 음식 채소|トマト 果物 野菜
🫒|olive food|올리브 음식|オリーブ 実 果実
🥥|coconut colada palm piña|코코넛 야자수 피냐_콜라다|ココナツ ココナッツ ヤシの実
🥑|avocado food fruit|아보카도 과일 식품 아보카드 열매 음식|アボカド 果物 野菜
🍆|eggplant aubergine vegetable|가지 야채 채소|ナス 野菜
🥔|potato food vegetable|감자 식품 음식 채소 포테이토|ジャガイモ じゃがいも イモ
🥕|carrot food vegetable|당근 식품 음식 채소|人参 ニンジン 野菜
🌽|corn ear_of_corn crops ear|옥수수 농작물 농장 미로 식물 옥수수_한_자루 콘|とうもろこし コーン トウモロコシ
🌶️|hot_pepper hot pepper|홍고추 고추 매운 빨간_고추|とうがらし 辛い 野菜
🫑|bell_pepper bell capsicum food|피망 고추 음식 채소 파프리카 후추|ピーマン とうがらし パプリカ
🥒|cucumber food pickle vegetable|오이 식품 음식 채소 피클|キュウリ ピクルス 漬け物
🥬|leafy_green bok burgers cabbage|녹색_채소 버거 상추 샐러드 양배추 청경채 케일|葉野菜 キャベツ ケール
🥦|broccoli cabbage wild|브로콜리 양배추|ブロッコリー 野菜
🧄|garlic flavoring|마늘 조미료|ニンニク におい ガーリック
🧅|onion flavoring|양파 맛 양념|タマネギ ねぎ 玉ねぎ
🥜|peanuts food nut peanut|땅콩 견과류 넛츠 식품 야채 음식|ピーナッツ ナッツ 落花生
🫘|beans food kidney legume|콩 빈 신장 음식 작은 콩류 콩팥|豆 キドニービーンズ ビーンズ
🌰|chestnut almond plant|밤 견과류 나무 식물 아몬드|くり 栗 野菜
🫚|ginger beer health|생강_뿌리 건강 맥주 뿌리 생강 천연 향신료|ショウガ ジンジャー スパイス
🫛|pea beans beanstalk edamame|완두콩_꼬투리 꼬투리 완두콩 채소 콩 콩과 풋콩|エンドウ豆 さや グリーンピース
🍞|bread carbs food grain|빵 레스토랑 식당 식빵 식품 토스트 한덩이|食パン パン ベーカリー
🥐|croissant bread breakfast crescent|크루아상 빵 식품 음식 초승달_모양_롤 프랑스|クロワッサン パン フランス
🥖|baguette_bread baguette bread food|바게트 빵 식품 음식 프랑스|バゲット パン フランスパン
🫓|flatbread arepa bread food|플랫브레드 고르디타 난 라바쉬 빵 아레파 음식|フラットブレッド アレパ ナン
🥨|pretzel convoluted twisted|프레첼 구불구불한 꼬은|プレッツェル ねじり パン
🥯|bagel bakery bread breakfast|베이글 베이커리 빵 슈미어 아침식사|ベーグル クリームチーズ パン
🥞|pancakes breakfast crêpe food|팬케이크 식품 음식 크레페 핫케이크|パンケーキ ホットケーキ
🧇|waffle breakfast indecisive iron|와플 아침식사 우유부단한|ワッフル ふんわり 朝食
🧀|cheese wedge|치즈_조각 치즈 치즈_덩어리|チーズ
🍖|meat_on_bone bone meat|고기 고기_덩어리 뼈|骨付き肉 もも肉 肉
🍗|poultry_leg bone chicken drumstick|닭다리 고기 다리 닭고기 배고픔 뼈 치킨|鶏もも肉 もも肉 チキン
🥩|cut_of_meat chop cut lambchop|고깃덩이 고기 붉은살_고기 스테이크 찹 포크찹|ステーキ肉 ステーキ ビーフ
🥓|bacon breakfast food meat|베이컨 고기 돼지고기 식품 음식|ベーコン 肉
🍔|hamburger burger eat fast|햄버거 배고픔 버거 식품 음식 패스트푸드|ハンバーガー バーガー ファストフード
🍟|french_fries fries fast food french|감자튀김 식품 음식 패스트푸드 프렌치 프렌치_프라이 프렌치프라이|フライドポテト ファストフード フレンチフライ
🍕|pizza cheese food hungry|피자 배고픔 식품 음식 조각 치즈 페페로니|ピザ チーズ ピッツァ
🌭|hotdog dog frankfurter hot|핫도그 소세지 소시지 프랑크푸르트_소시지|ホットドッグ ソーセージ フランクフルト
🥪|sandwich bread|샌드위치 빵|サンドイッチ パン
🌮|taco mexican|타코 멕시칸 멕시코_요리|タコス メキシカン メキシコ料理
🌯|burrito mexican wrap|부리또 랩 멕시칸 멕시코_요리 버리토 타코|ブリトー ソフトタコス メキシカン
🫔|tamale food mexican pamonha|타말레 감싼 멕시칸 빠몽야 음식|タマル ちまき タマレス
🥙|stuffed_flatbread falafel flatbread food|밀전병에_싼_요리 가득넣은 부리또 식품 음식 케밥 팔라펠|ケバブサンド ケバブ ピタパン
🧆|falafel chickpea meatball|팔라펠 미트볼 병아리콩|ファラフェル コロッケ ヒヨコマメ
🥚|egg breakfast food|달걀 계란 식품 음식|卵
🍳|cooking fried_egg breakfast easy egg|프라이팬 계란 계란_프라이 레스토랑 식당 써니사이드업 아침식사|料理 フライパン レストラン
🥘|shallow_pan_of_food casserole food paella|납작한_냄비 납작한 빠에야 식품 음식 찌개 캐서롤|パエリア シーフード パエリア鍋
🍲|pot_of_food stew food pot soup|국 수프 스튜 식품 음식 음식_한_그릇 찌개|なべ シチュー スープ
🫕|fondue cheese chocolate food|퐁듀 냄비 녹다 스위스 스키 음식 초콜릿|フォンデュ スイス チョコ
🥣|bowl_with_spoon bowl breakfast cereal|스푼과_사발 그릇과_숟가락 시리얼 씨리얼 아침 아침식사 오트밀|ボウルとスプーン おかゆ オートミール
🥗|green_salad salad food green|야채샐러드 건강 그린 샐러드 식품 야채 음식|グリーンサラダ グリーン サラダ
🍿|popcorn corn movie pop|팝콘 영화|ポップコーン お菓子
🧈|butter dairy|버터 유제품|バター 乳製品
🧂|salt condiment flavor mad|소금 당황 맛 양념통 조미료 짠 화남|塩 しょっぱい 振りかけ容器
🥫|canned_food can canned food|통조림 캔|缶詰 缶 非常食
🍱|bento bento_box box food|도시락 밥 벤또 상자 식품 음식|弁当 幕の内 弁当箱
🍘|rice_cracker cracker food rice|주먹밥 밥 식품 쌀 쌀_과자 음식 크래커|せんべい お菓子
🍙|rice_ball ball food japanese|삼각_김밥 뭉치 밥 식품 음식 일본|おにぎり おむすび 和食
🍚|cooked_rice rice cooked food|밥 밥공기 식품 쌀 음식|ごはん ライス 米
🍛|curry curry_rice food rice|카레라이스 식품 쌀 음식 카레 카레밥|カレーライス カレー ライス
🍜|ramen steaming_bowl bowl chopsticks food|국수 그룻 김이_나는 라면 면 수프 식품|ラーメン どんぶり スープ
🍝|spaghetti food meatballs pasta|스파게티 레스토랑 면 미트볼 식당 식품 음식|スパゲッティ イタリア料理 スパゲッティー
🍠|sweet_potato food potato roasted|고구마 구운 달콤한 삶은_고구마 식품 음식 찐_고구마|焼き芋 サツマイモ 芋
🍢|oden food kebab restaurant|오뎅 꼬치 레스토랑 식당 식품 씨푸드 어묵|おでん 串 練り物
🍣|sushi food|초밥 스시 식품 음식 일식|すし お寿司 寿司
🍤|fried_shrimp fried prawn shrimp|새우튀김 새우 튀김|エビフライ エビ エビ天
🍥|fish_cake cake fish food|어묵 꽃모양_어묵 꽃모양_오뎅 레스토랑 생선 식당 식품|なると 渦巻き 練り物
🥮|moon_cake autumn cake festival|월병 가을 명절 축제|月餅 お祝い 中秋節
🍡|dango dessert japanese skewer|떡꼬치 꼬치 당고 디저트 떡 일본|だんご お団子 デザート
🥟|dumpling empanada gyōza jiaozi|만두 교자 덤플링|点心 ぎょうざ ギョーザ
🥠|fortune_cookie cookie fortune prophecy|포츈_쿠키 예언 포춘_쿠키|フォーチュンクッキー おみくじ
🥡|takeout_box box chopsticks delivery|테이크아웃_상자 식품 음식 음식_배달 젓가락|テイクアウト弁当 デリバリー 中華
🍦|icecream soft_serve cream dessert food|소프트_아이스크림 달콤 디저트 레스토랑 식당 식품 아이스크림|ソフトクリーム アイス スイーツ
🍧|shaved_ice dessert ice restaurant|샤베트_아이스크림 간 간_얼음 레스토랑 샤베트 식당 아이스|かき氷 アイス シェイブアイス
🍨|ice_cream cream dessert food|아이스크림 달콤 디저트 떠먹는_아이스크림 레스토랑 식당 식품|アイスクリーム アイス スイーツ
🍩|doughnut breakfast dessert donut|도넛 달콤 디저트 식품 음식 초코_도넛|ドーナツ お菓子 スイーツ
🍪|cookie chip chocolate dessert|쿠키 달콤 초코_쿠키 초코칩_쿠키 초콜렛_칩|クッキー お菓子 スイーツ
🎂|birthday birthday_cake bday cake|생일_케이크 달콤 디저트 생일 생일축하 생일케이크 축하|バースデーケーキ お祝い お菓子
🍰|cake shortcake dessert pastry|조각_케익 달콤 디저트 쇼트케이크 조각케이크 케이크 페스츄리|ショートケーキ お菓子 ケーキ
🧁|cupcake bakery dessert sprinkles|컵케이크 디저트 베이커리 설탕 스프링클|カップケーキ おやつ お菓子
🥧|pie apple filling fruit|파이 고기 과일 애플파이 파이_한조각 패스트리 페스트리|パイ お菓子 アップルパイ
🍫|chocolate_bar bar candy chocolate|초콜렛 단_음식을_좋아함 달콤 바 초코 초코바 캔디|チョコレート お菓子 スイーツ
🍬|candy cavities dessert halloween|사탕 단_음식을_좋아함 달콤 디저트 레스토랑 식당 캔디|キャンディ あめ お菓子
🍭|lollipop candy dessert food|롤리팝 달콤 레스토랑 막대_사탕 사탕 식당 식품|ぺろぺろキャンディ あめ お菓子
🍮|custard dessert pudding sweet|커스타드_푸딩 달콤 디저트 커스타드 푸딩|プリン お菓子 カスタード
🍯|honey_pot barrel bear food|꿀 곰 꿀단지 꿀통 단지 달콤 배럴|はちみつ ハチミツ ハニー
🍼|baby_bottle babies baby birth|젖병 갓난아기 마시는 병 아기 우유 음료|ほにゅう瓶 ミルク 哺乳瓶
🥛|glass_of_milk milk drink glass|우유_한잔 글라스 밀크 우유 음료 음료수 한잔|牛乳入りのコップ グラス コップ
☕️|coffee beverage cafe caffeine|뜨거운_음료 김 뜨거움 아침 음료 차 카페|温かい飲み物 カフェ カフェイン
🫖|teapot brew drink food|찻주전자 냄비 우리기 음료 음식 차 티|ティーポット お茶 急須
🍵|tea beverage cup drink|차 손잡이_없는_찻잔 우롱 음료 찻잔 찻집 컵|湯飲み お茶 緑茶
🍶|sake bar beverage bottle|사케 레스토랑 바 병 병과_술잔 술 식당|徳利 日本酒 猪口
🍾|champagne bar bottle cork|코르크가_튀어나오고_있는_병 바 병 술 와인 와인병 음료|シャンパン コルク シャンペン
🍷|wine_glass alcohol bar beverage|와인잔 글래스 바 술 와인 와인글라스 와인바|ワイングラス お酒 アルコール
🍸️|cocktail alcohol bar booze|칵테일 마티니 매드_맨 술 음료 칵테일글라스 칵테일바|カクテルグラス お酒 アルコール
🍹|tropical_drink alcohol bar booze|음료수 드링크 바 술 열대_음료 열대지방 음료|トロピカルドリンク お酒 アルコール
🍺|beer alcohol ale bar|맥주잔 500잔 독일 맥주 맥주컵 바 서머에일|ビールジョッキ お酒 アルコール
🍻|beers alcohol bar beer|맥주 맥주잔 바 술 원샷 음료 짠|ビールで乾杯 アルコール ジョッキ
🥂|clinking_glasses celebrate clink clinking|건배하는_샴페인_잔 건배 술 음료 잔 짠 축하|グラスで乾杯 グラス シャンパン
🥃|tumbler_glass whisky glass liquor scotch|양주잔 글래스 샷 스카치 위스키 텀블러|タンブラーグラス ウィスキー ウイスキー
🫗|pour pouring_liquid accident drink empty|쏟아져_나오는_액체 물 붓다 비어_있는 사고 쏟다 엎지르다|コップから注ぐ こぼす ガラス
🥤|cup_with_straw cup drink juice|빨대와_컵 물 소다 소프트_드링크 음료 주스|ストローカップ コップ ジュース
🧋|boba_drink bubble_tea boba bubble food|버블티 대만 버블 보바 우유 음식 차|タピオカドリンク お茶 タピオカ
🧃|beverage_box juice_box beverage box juice|음료_팩 달콤 상자 음료 주스 쥬스_팩|紙パック飲料 ジュース ストロー
🧉|mate drink|마테차 음료 차|マテ茶 お茶 ドリンク
🧊|ice ice_cube cold cube iceberg|얼음 각얼음 빙산 차가운|角氷 冷たい 氷
🥢|chopsticks hashi jeotgarak kuaizi|젓가락|はし おはし 箸
🍽️|fork_knife_plate cooking dinner eat|포크와_나이프가_있는_접시 나이프 요리 저녁식사 접시 포크|ナイフとフォークと皿 お皿 ディナー
🍴|fork_and_knife breakfast breaky cooking|포크와_나이프 나이프 레스토랑 맛있음 먹다 배고픔 식당|ナイフとフォーク ごちそう カトラリー
🥄|spoon eat tableware|숟가락 먹기 수저 스푼 식기 주방용품 테이블웨어|スプーン カトラリー 食器
🔪|knife chef cooking hocho|식칼 도구 무기 부엌_칼 쉐프 요리 요리용_칼|包丁 ナイフ 凶器
🫙|jar condiment container empty|작은_병 병 보관 비어_있는 빈 소스 아무것도_없는|瓶 びん ジャー
🏺|amphora aquarius cooking drink|암포라 단지 도구 무기 물병자리 별자리 요리|壺 かめ 星座

🌍️|earth_africa earth_europe africa earth europe|유럽과_아프리카가_보이는_지구 글로벌 세계 아프리카 유럽 지구 지구본|地球（ヨーロッパとアフリカ） アフリカ ヨーロッパ
🌎️|earth_americas americas earth globe|미대륙이_보이는_지구 글로벌 미국이_보이는_지구 미대륙 미주 세계 아메리카|地球（アメリカ大陸） アメリカ アメリカ大陸
🌏️|earth_asia asia asia-australia australia|아시아와_호주가_보이는_지구 글로벌 세계 아시아 월드 지구 지구본|地球（アジアとオーストラリア） アジア オーストラリア
🌐|globe_with_meridians earth globe internet|자오선_지구 경도 세계 월드와이드 웹 위도 인터넷|子午線のある地球 インターネット 地球
🗺️|world_map map world|세계_지도 세계 지도|世界地図 マップ 世界
🗾|japan_map japan map|일본_지도 일본 지도|日本地図 地図 日本
🧭|compass direction magnetic navigation|나침반 길찾기 네비게이션 오리엔티어링 자석|コンパス オリエンテーリング 方位磁針
🏔️|mountain_snow cold mountain snow|눈_덮인_산 눈 산 설산 추위|雪山 冠雪 山
⛰️|mountain|산 산_정상|山 山岳
🌋|volcano eruption mountain nature|화산 볼케이노 산 자연 폭발|火山 噴火 山
🗻|mount_fuji fuji mount mountain|후지산 산 자연 후지|富士山 山
🏕️|camping|캠핑 텐트|キャンプ テント 山
🏖️|beach beach_with_umbrella umbrella|파라솔이_있는_해변 우산 파라솔 해변|ビーチパラソル パラソル ビーチ
🏜️|desert|사막 선인장 태양|砂漠 サボテン サボテンのある砂漠
🏝️|desert_island island desert|사막_섬 사막 섬|無人島 ヤシ ヤシの木のある島
🏞️|national_park national park|국립공원 공원 국립|国立公園 公園 自然
🏟️|stadium|경기장 스타디움|競技場 スタジアム 野球場
🏛️|classical_building building classical|고전_양식의_건축물 건물 고전 고전_빌딩|歴史的な建物 古代 史跡
🏗️|building_construction construction_site building construction crane|건물_공사 건물 공사 크래인|建設中 クレーン 工事
🧱|bricks clay mortar|벽돌 담벼락 모르타르 벽 빨간_벽돌 클레이|れんが しっくい ブロック
🪨|rock boulder heavy solid|바위 단단한 돌 무거운 스톤 암석|岩石 岩 巨岩
🪵|wood log lumber timber|목재 나무 수목 재목 통나무|丸太 ログ 切り株
🛖|hut home house roundhouse|오두막 원실 유르트 집 피난처 홈 훗|わらぶき小屋 バンガロー ユルト
🏘️|homes houses house|주택_건물 건물 주택 집|住宅街 家 街
🏚️|derelict_house house_abandoned derelict home house|낡은_주택_건물 건물 노후 주택 주택_수리 집|廃屋 家 建物
🏠️|house building country heart|집 건물 교외 마음이_머무는_곳 빌딩 시골집 정착|家 マイホーム 一戸建て
🏡|house_with_garden building country garden|정원이_있는_집 교외 마음이_머무는_곳 시골집 정원 정원이_있는_주택 정착|庭付きの家 マイホーム 一戸建て
🏢|office building city cubical|빌딩 건물 사무실 오피스 육면체 일 회사_건물|オフィスビル 会社 建物
🏣|post_office building japanese office|일본_우체국 건물 우체국 일본|郵便局 建物 郵便
🏤|european_post_office building european office|우체국 건물 빌딩 유럽|西洋の郵便局 建物 郵便
🏥|hospital building doctor medicine|병원 건물 메디컬 빌딩 의사 의학|病院 医者 建物
🏦|bank building|은행 건물 뱅크 빌딩|銀行 建物
🏨|hotel building|호텔 건물 빌딩 숙박 잠|ホテル 建物
🏩|love_hotel building hotel love|모텔 건물 러브_호텔 빌딩 호텔|ラブホテル ホテル ラブホ
🏪|convenience_store 24 building convenience|편의점 24시 가게 건물 빌딩|コンビニ 24時間営業 コンビニエンスストア
🏫|school building|학교 건물 공부 빌딩 스쿨|学校 建物 校舎
🏬|department_store building department store|백화점 가게 건물 빌딩 상점|デパート ビル 店舗
🏭️|factory building|공장 건물 빌딩|工場 ファクトリー 建物
🏯|japanese_castle building castle japanese|일본_성 건물 궁전 빌딩 성 일본|城 建物 日本
🏰|castle european_castle building european|유럽_성 건물 궁전 빌딩 성 유럽|西洋の城 キャッスル 城
💒|wedding chapel hitched nuptials|결혼식 결혼 결혼한 교회_결혼식 로맨스 성당_결혼식 예배당|結婚式 チャペル ロマンス
🗼|tokyo_tower tokyo tower|도쿄_타워 도쿄 타워 탑|東京タワー タワー 塔
🗽|statue_of_liberty liberty new ny|자유의_여신상 뉴욕 동상 여신상 자유|自由の女神 アメリカ ニューヨーク
⛪️|church bless chapel christian|교회 건물 기독교 빌딩 십자가 예배당 종교|教会 キリスト教 チャペル
🕌|mosque islam masjid muslim|모스크 무슬림 사원 이슬람 종교|モスク イスラム教 宗教
🛕|hindu_temple hindu temple|힌두교_사원 사원 힌두교|ヒンドゥー教の寺院 ヒンズー教 宗教
🕍|synagogue jew jewish judaism|시나고그 사원 유대교 유대인 종교|シナゴーグ ユダヤ教 宗教
⛩️|shinto_shrine religion shinto shrine|신토_신사 신사 신토 일본_신사 종교|鳥居 宗教 建物
🕋|kaaba hajj islam muslim|카바 무슬림 움라 이슬람 종교 하즈|カーバ イスラム教 メッカ
⛲️|fountain|분수 분수대|噴水
⛺️|tent camping|텐트 캠프 캠핑|テント キャンプ
🌁|foggy fog|자욱한_안개 날씨 스모그 안개 안개_낀|霧の都会 もや 都会
🌃|night_with_stars night star stars|밤하늘_별 밤 별 야경|夜の都会 夜 夜景
🏙️|cityscape city|도시_전경 건물 도시|高層ビル ビル群 都会
🌄|sunrise_over_mountains morning mountains over|산에서_떠오르는_해 산 산에_해가_뜸 아침 일출 해 해가_뜸|山から日の出 ご来光 太陽
🌅|sunrise morning nature sun|일출 아침 자연 해 해가_뜸|日の出 太陽 日光
🌆|city_dusk at building city|도시_야경 건물 노을 도시 빌딩 선셋 야경|夕暮れの都会 ビル 夕方
🌇|city_sunrise city_sunset building dusk sun|일몰 건물 노을 도시에_해가_짐 빌딩 해 해가_짐|夕日 ビル 夕方
🌉|bridge_at_night at bridge night|밤하늘을_배경으로_하는_다리 다리 달과_다리 밤 밤의_다리 별과_다리|夜の橋 夜 夜景
♨️|hotsprings hot springs|온천 뜨거움 목욕탕 사우나|温泉マーク 温泉 湯気
🎠|carousel_horse carousel entertainment horse|회전_목마 놀이공원 목마 엔터테인먼트 유원지|メリーゴーランド メリーゴーラウンド 回転木馬
🛝|playground_slide slide amusement park play|미끄럼틀 놀기 놀이 놀이공원 놀이터 미끄러지다 슬라이드|すべり台 公園 遊具
🎡|ferris_wheel amusement ferris park|관람차 놀이공원 대관람차 유원지|観覧車 アミューズメントパーク 遊園地
🎢|roller_coaster amusement coaster park|롤러코스터 놀이공원 롤러 유원지 코스터|ジェットコースター アミューズメントパーク 遊園地
💈|barber barber_pole cut fresh|이발소 면도 이발 이발사 이발소_기둥 이발소_표시|床屋 バーバー ヘアサロン
🎪|circus_tent circus tent|서커스 텐트|サーカス サーカス小屋 テント
🚂|steam_locomotive caboose engine railway|기관차 교통수단 기차 엔진 여행 증기 카부스|蒸気機関車 sl 乗り物
🚃|railway_car car electric railway|전철 교통수단 기차 레일 여행 전기 차|電車 トロリーバス 乗り物
🚄|bullettrain_side high-speed railway shinkansen|고속열차 ktx 고속 신칸센 암트랙 철도 케이티엑스|新幹線 乗り物 鉄道
🚅|bullettrain_front bullet high-speed nose|고속철 ktx 고속 기차 신칸센 암트랙 앞에_뾰족하게_생긴_고속_철도|0系新幹線 0系 丸い新幹線
🚆|train arrived choo railway|기차 도착 철도 칙칙폭폭|電車正面 乗り物 列車
🚇️|metro subway travel|지하철 메트로 여행 전철|地下鉄 メトロ 乗り物
🚈|light_rail arrived light monorail|경전철 교통수단 기차 도착 모노레일 바트|ライトレール モノレール 乗り物
🚉|station railway train|기차역 기차 바트 역 전철역 지하철역 철도|駅 ステーション 乗り物
🚊|tram trolleybus|트램 바트 전차 트롤리버스|路面電車正面 乗り物 路面電車
🚝|monorail vehicle|모노레일 교통수단 기차|モノレール 乗り物 電車
🚞|mountain_railway car mountain railway|기차_터널 기차 산 산악_철도 산터널 차 터널|登山鉄道 乗り物 登山電車
🚋|tram_car bus car tram|트램_차량 버스 전차_차량 차 트롤리 트롤리버스|路面電車 トロリーバス 乗り物
🚌|bus school vehicle|버스 교통수단 차 학교|バス スクールバス 乗り物
🚍️|oncoming_bus bus cars oncoming|오고_있는_버스 다가오는 버스 차|バス正面 バス 乗り物
🚎|trolleybus bus tram trolley|트롤리_버스 버스 트램 트롤리|トロリーバス バス 乗り物
🚐|minibus bus drive van|미니버스 교통수단 밴 버스 소형_버스 운전|マイクロバス バス ミニバス
🚑️|ambulance emergency vehicle|구급차 교통수단 앰뷸런스|救急車 乗り物 車
🚒|fire_engine engine fire truck|소방차 엔진 트럭 화재|消防車 乗り物 車
🚓|police_car 5–0 car cops|경찰차 5–0 경찰 차|パトカー パトロール 乗り物
🚔️|oncoming_police_car car oncoming police|오고_있는_경찰차 경찰 경찰차 다가오는_경찰차 차|パトカー正面 パトカー 乗り物
🚕|taxi cab cabbie car|택시 교통수단 노란_택시 운전 자동차 차|タクシー イエローキャブ 乗り物
🚖|oncoming_taxi cab cabbie cars|오고_있는_택시 노란_택시 다가오는_택시 우버 운전 차 택시|タクシー正面 イエローキャブ タクシー
🚗|car red_car driving vehicle|자동차 교통수단 승용차 운전 차량|自動車 ドライブ 乗り物
🚘️|oncoming_automobile automobile car cars|오고_있는_자동차 교통수단 다가오는 오고_있는_승용차 운전 자동차 차|自動車正面 ドライブ 乗り物
🚙|blue_car suv car drive recreational|지프 suv 교통수단 레크리에이션 운전 지프차 차|アールブイ車 rv車 suv車
🛻|pickup_truck automobile car flatbed|픽업트럭 운송수단 자동차 차 트럭 플랫베드 픽업|軽トラック トラック ピックアップトラック
🚚|delivery_truck truck car delivery drive|운송_트럭 교통수단 배달 배송 운송 운송_차량 운전|トラック 乗り物 車
🚛|articulated_lorry articulated car drive|트레일러_트럭 교통수단 세미 운전 이동 트럭 트레일러|トレーラー トラック 乗り物
🚜|tractor vehicle|트랙터 교통수단 차량|トラクター 乗り物 車
🏎️|racing_car car racing zoom|경주용_자동차 레이싱 레이싱카 쌩 차|レーシングカー f1 カーレース
🏍️|motorcycle racing|오토바이 경주 레이싱 모터사이클|オートバイ オートレース スポーツ
🛵|motor_scooter motor scooter|스쿠터 모터 오토바이 전동|スクーター オートバイ バイク
🦽|manual_wheelchair accessibility manual wheelchair|수동_휠체어 접근성|手動式車椅子 アクセシビリティ 椅子
🦼|motorized_wheelchair accessibility motorized wheelchair|전동_휠체어 접근성|電動車椅子 アクセシビリティ 椅子
🛺|auto_rickshaw auto rickshaw tuk|경삼륜차 툭툭|三輪タクシー オートリクシャー タクシー
🚲️|bicycle bike class cycle|자전거 교통수단 라이드 바이크 바이크_갱 사이클링 스피닝|自転車 サイクリング 乗り物
🛴|scooter kick|킥보드 스쿠터 씽씽카 킥|キックボード キックスクーター キックスケーター
🛹|skateboard board skate skater|스케이트보드 바퀴 보드 스케이트 스케이트_타는_사람|スケートボード スケボー ボード
🛼|roller_skate blades roller skate|롤러스케이트 날 롤러 블레이드 스케이트 스포츠 운동|ローラースケート スケート スポーツ
🚏|busstop bus stop|버스_정류장 버스 정류장|バス停 バス乗り場 乗り物
🛣️|motorway highway road|고속도로 도로|高速道路 ハイウェイ 道路
🛤️|railway_track railway track train|철도_선로 선로 철도|線路 軌道 鉄道
🛢️|oil_drum drum oil|기름통 기름 드럼|ドラム缶 オイル 石油
⛽️|fuelpump diesel fuel|주유소 가스 경유 연료 펌프 휘발유|ガソリンスタンド ガソリン ガソリンノズル
🛞|wheel car circle tire|휠 바퀴 원 자동차 차 카 타이어|ホイール スポーク タイヤ
🚨|rotating_light alarm alert beacon|사이렌 경고 경보 경찰 경찰차_사이렌 비상 삐용삐용|パトランプ サイレン パトカー
🚥|traffic_light horizontal intersection light|가로_신호등 가로 교차로 교통 수평 신호 신호등|信号横 交差点 交通
🚦|vertical_traffic_light drove intersection light|세로_신호등 교차로 교통 빛 세로 수직 신호등|信号縦 交差点 交通
🛑|octagonal_sign stop_sign octagonal sign stop|멈춤_표시 교통신호 멈춤 신호 팔각형|止まれの標識 ストップ 八角形
🚧|construction barrier|공사_중 공사 공사_중_표시 분리대|工事中 サイン 通行止め
⚓️|anchor ship tool|닻 도구 배 앵커 항해|錨 いかり 碇
🛟|lifebuoy ring_buoy buoy float life|구명부환 구명_기구 구명_튜브 구조 구조원 구하다 부낭|救命浮環 ブイ ライフセーバー
⛵️|sailboat boat resort sailing|돛단배 배 범선 세일링 요트|ヨット セーリング 乗り物
🛶|canoe boat|카누 배 보트|カヌー カヤック ボート
🚤|speedboat billionaire boat lake|쾌속정 럭셔리 보트 선박 억만장자 여름 여행|スピードボート ボート モーターボート
🛳️|cruise_ship passenger_ship passenger ship|여객선 배 선박 승객|客船 乗り物 旅客船
⛴️|ferry boat passenger|페리 보트 승객 연락선|フェリー 乗り物 客船
🛥️|motorboat boat motor|모터보트 보트|モーターボート ボート 乗り物
🚢|ship boat passenger travel|선박 바다 배 승객 여행 타이타닉|船 タイタニック号 乗り物
✈️|airplane aeroplane fly flying|비행기 비행 여행 제트 항공|飛行機 ジェット機 乗り物
🛩️|small_airplane aeroplane airplane plane|경비행기 비행기 소형비행기 항공기|小型飛行機 乗り物 小型機
🛫|airplane_departure aeroplane airplane check-in|비행기_이륙 비행기 이륙 체크인 출발|飛行機離陸 乗り物 航空機
🛬|airplane_arriving aeroplane airplane arrival|비행기_착륙 도착 도착하는_중 랜딩_중 비행기 항공기|飛行機着陸 乗り物 着陸
🪂|parachute hang-glide parasail skydive|낙하산 스카이다이빙 패러세일링 행글라이더|パラシュート スカイダイビング ハンググライダー
💺|seat chair|좌석 의자 자리|座席 シート 席
🚁|helicopter copter roflcopter travel|헬리콥터 교통수단 로플콥터 여행 콥터 헬기|ヘリコプター ヘリ 乗り物
🚟|suspension_railway railway suspension|매달린_케이블카 자기부상 자기부상_열차 철도 케이블카|懸垂式モノレール モノレール 乗り物
🚠|mountain_cableway cable cableway gondola|산악_케이블카 곤돌라 교통수단 산 스키_리프트 케이블 케이블카|ケーブルカー ゴンドラ リフト
🚡|aerial_tramway aerial cable car|케이블카 곤돌라 공중 산악_케이블카 차|ロープウェイ ゴンドラ 乗り物
🛰️|satellite space|인공위성 우주|人工衛星 宇宙
🚀|rocket launch rockets space|로켓 로케트 발사 여행 우주|ロケット 乗り物 宇宙
🛸|flying_saucer aliens extra flying|비행접시 ufo 외계인 우주_생명체|空飛ぶ円盤 ufo 乗り物
🛎️|bellhop bell hotel|호출_벨 데스크벨 벨 호텔|ベルボーイベル ベル ホテル
🧳|luggage bag packing roller|여행용_가방 여행 짐 짐싸기|スーツケース キャリーケース パッキング
⌛️|hourglass done sand|시간이_다_된_모래시계 모래 모래시계 시간 타이머|砂時計 タイマー 時計
⏳️|hourglass_flowing_sand done flowing hourglass|시간이_남은_모래시계 기다림 모래 모래가_떨어지는_모래시계 모래시계 시간 욜로|砂が落ちている砂時計 タイマー 時計
⌚️|watch clock time|시계 손목_시계 시간|腕時計 ウォッチ 時計
⏰️|alarm_clock alarm clock hours|알람_시계 늦은 대기 시간 시계 알람|目覚まし時計 アラーム 時計
⏱️|stopwatch clock time|스톱워치 시간 시계|ストップウォッチ タイム 時計
⏲️|timer_clock clock timer|타이머_시계 시계 타이머|タイマー 時計
🕰️|clock mantelpiece time|벽난로_선반_시계 벽난로 시간 시계|置時計 マンテルクロック 時計
🕛️|clock12 12 12:00 clock|열두_시 12 12:00 12시 시계 정각|12時 12:00 時計
🕧️|clock1230 12 12:30 30|열두_시_반 12:30 12시_30분 30분 시간 시계 열두_시|12時半 12:30 12時30分
🕐️|clock1 1 1:00 clock|한_시 00분 1 1:00 1시 시간 시계|1時 1:00 時計
🕜️|clock130 1 1:30 30|한_시_반 1 1:30 1시_30분 30 삼십 시간|1時半 1:30 1時30分
🕑️|clock2 2 2:00 clock|두_시 00분 2 2:00 2시 시간 시계|2時 2:00 時計
🕝️|clock230 2 2:30 30|두_시_반 2:30 2시 30분 시간 시계|2時半 2:30 2時30分
🕒️|clock3 3 3:00 clock|세_시 00분 3 3:00 3시 시간 시계|3時 3:00 時計
🕞️|clock330 3 30 3:30|세_시_반 30분 3:30 3시 세시 세시_반 시간|3時半 3:30 3時30分
🕓️|clock4 4 4:00 clock|네_시 00분 4 4:00 4시 시간 시계|4時 4:00 時計
🕟️|clock430 30 4 4:30|네_시_반 30 30분 4 4:30 4시 네시_반|4時半 4:30 4時30分
🕔️|clock5 5 5:00 clock|다섯_시 00분 5 5:00 5시 시간 시계|5時 5:00 時計
🕠️|clock530 30 5 5:30|다섯_시_반 30분 5:30 5시_30분 시간 시계|5時半 5:30 5時30分
🕕️|clock6 6 6:00 clock|여섯_시 00분 6 6:00 6시 시간 시계|6時 6:00 時計
🕡️|clock630 30 6 6:30|여섯_시_반 30분 6:30 6시_30분 시간 시계|6時半 6:30 6時30分
🕖️|clock7 0 7 7:00|일곱_시 00분 7 7:00 7시 시계 정각|7時 7:00 時計
🕢️|clock730 30 7 7:30|일곱_시_반 7:30 7시 7시_30분 시간 시계|7時半 7:30 7時30分
🕗️|clock8 8 8:00 clock|여덟_시 00분 8 8:00 8시 시간 시계|8時 8:00 時計
🕣️|clock830 30 8 8:30|여덟_시_반 30분 8:30 8시_30분 시간 시계|8時半 8:30 8時30分
🕘️|clock9 9 9:00 clock|아홉_시 9 9:00 9시 시간 시계 정각|9時 9:00 時計
🕤️|clock930 30 9 9:30|아홉_시_반 30분 9:30 9시_30분 시간 시계|9時半 9:30 9時30分
🕙️|clock10 0 10 10:00|열_시 00분 10 10:00 10시 시계 열시_정각|10時 10:00 時計
🕥️|clock1030 10 10:30 30|열_시_반 10:30 10시 30분 시간 시계|10時半 10:30 10時30分
🕚️|clock11 11 11:00 clock|열한_시 00분 11 11:00 11시 시간 시계|11時 11:00 時計
🕦️|clock1130 11 11:30 30|열한_시_반 11:30 11시 30분 시간 시계|11時半 11:30 11時30分
🌑|new_moon dark moon new|삭 그믐 그믐달 뉴문 달 우주 초승달|新月 宇宙 月
🌒|waxing_crescent_moon crescent dreams moon|초승달_상현 꿈 달 상현 상현달 우주|初月 三日月 宇宙
🌓|first_quarter_moon first moon quarter|오른쪽_반달 달 반달 상현_반달 우주|上弦の月 上弦 半月
🌔|waxing_gibbous_moon gibbous moon space|상현달 달 우주 철월|十三夜月 十日夜の月 宇宙
🌕️|full_moon full moon space|보름달 달 만월 우주|満月 宇宙 月
🌖|waning_gibbous_moon gibbous moon space|하현달 달 우주 점점_기울어가는|寝待月 宇宙 居待月
🌗|last_quarter_moon last moon quarter|왼쪽_반달 달 반달 우주 하현_반달|下弦の月 下弦 半月
🌘|waning_crescent_moon crescent moon space|그믐달_하현 그믐달 달 우주 점점_작아지는 초승달|有明月 三日月 宇宙
🌙|crescent_moon crescent moon ramadan|초승달 달 라마단 우주|三日月 宇宙 月
🌚|new_moon_with_face face moon new|얼굴이_있는_삭 뉴문 달 달님 달위에_얼굴 삭 얼굴|顔のある新月 新月 月
🌛|first_quarter_moon_with_face face first moon|얼굴이_있는_초승달 달 달님 얼굴 우주|顔のある上弦の月 上弦の月 半月
🌜️|last_quarter_moon_with_face dreams face last|그믐달 꿈 달 달님 반달 얼굴 얼굴이_있는_그믐달|顔のある下弦の月 下弦の月 半月
🌡️|thermometer weather|온도계 날씨 온도|温度計 天気 寒暖計
☀️|sun bright rays space|태양 날씨 더움 맑음 해 화창한|太陽 天気 日光
🌝|full_moon_with_face bright face full|얼굴이_있는_보름달 달 달님 밝음 얼굴|顔のある満月 月 満月
🌞|sun_with_face beach bright day|얼굴이_있는_해 날씨 낮 눈부신 밝은 얼굴 열기|顔のある太陽 太陽 顔
🪐|ringed_planet saturn planet ringed|고리가_있는_행성 토성 행성|環のある惑星 リング 土星
⭐️|star astronomy medium stars|별 천문학 화이트_미디엄_별 흰색_미디엄_별|スター 天文学 星
🌟|glowing_star star2 glittery glow glowing|반짝이는_별 눈부시는 반짝거리는 반짝반짝 반짝이다 반짝임 밤|きらきら星 きらきら キラキラ
🌠|shooting_star stars falling night shooting|별똥별 낙성 떨어지는 밤 별 우주 유성|流れ星 スター 夜
🌌|milky_way milky space way|은하수 우주 은하 행성|天の川 ミルキーウェイ 夜空
☁️|cloud weather|구름 날씨 흐림|雲 天気 曇り
⛅️|partly_sunny sun_behind_cloud behind cloud cloudy|구름_뒤의_해 구름 구름에_가린_해 해|曇り時々晴れ 天気 太陽
⛈️|stormy thunder_cloud_and_rain cloud lightning rain|번개가_치는_비구름 구름 뇌우 번개 비|雷雨 天気 稲妻
🌤️|sun_behind_small_cloud sunny behind cloud sun|작은_구름_뒤의_태양 구름 날씨 해 흐림|晴れ時々曇り 天気 太陽
🌥️|cloudy sun_behind_large_cloud behind cloud sun|큰_구름_뒤의_태양 구름 날씨 해 흐림|曇り一時晴れ 天気 太陽
🌦️|sun_and_rain sun_behind_rain_cloud behind cloud rain|비구름_뒤의_태양 구름 날씨 비 해|雨時々晴れ 天気 天気雨
🌧️|cloud_with_rain rainy cloud rain weather|비구름 구름 날씨 비|雨雲 天気 雨
🌨️|cloud_with_snow snowy cloud cold snow|눈구름 구름 날씨 눈 추움|雪雲 天気 雪
🌩️|cloud_with_lightning lightning cloud weather|번개구름 구름 날씨 번개|雷雲 天気 稲妻
🌪️|tornado cloud weather whirlwind|토네이도 구름 날씨 소용돌이 태풍|竜巻 トルネード 天気
🌫️|fog cloud weather|안개 구름 날씨 물결표시|霧 天気 曇り
🌬️|wind_blowing_face blow cloud face|얼굴이_있는_바람 바람 바람_부는 얼굴 후_하고_바람_부는_얼굴|顔のある風 雲 顔
🌀|cyclone dizzy hurricane twister|태풍 날씨 사이클론 소용돌이 싸이클론 어지러운 태풍의_눈|渦巻き めまい もやもや
🌈|rainbow gay genderqueer glbt|무지개 게이 날씨 레인보우 레즈비언 양성애자 자연|虹 glbt glbtq
🌂|closed_umbrella closed clothing rain|접힌_우산 비 우산|閉じた傘 傘 天気
☂️|umbrella clothing rain|우산 비|傘 天気 持ち物
☔️|umbrella_with_rain clothing drop drops|빗방울이_있는_우산 강우 강한_비 날씨 물방울 비 빗방울이_떨어지는_우산|傘と雨 傘 天気
⛱️|beach_umbrella umbrella_on_ground ground rain sun|땅에_꽂힌_파라솔 비 우산 파라솔 해 해변가|パラソル ビーチ 傘
⚡️|high_voltage zap danger electric electricity|고압_주의 고압 고압_경고 메신저 번개 벼락 위험|高電圧 危険 稲妻
❄️|snowflake cold snow weather|눈송이 날씨 눈 추위|雪の結晶 天気 結晶
☃️|snowman2 cold man snow|눈사람 겨울 눈 추위|雪だるまと雪 雪 雪だるま
⛄️|snowman cold man snow|스노우맨 겨울 내리는_눈_없이_눈사람 눈 눈사람 추위|雪だるま 雪
☄️|comet space|혜성 우주|彗星 すい星 宇宙
🔥|fire af burn flame|불 도구 뜨거운 불꽃 화끈한 화재|火 ファイアー ファイヤー
💧|droplet cold comic drop|물방울 날씨 눈물 달콤 땀 만화 자연|水滴 しずく たらーっ
🌊|ocean water_wave nature surf|파도 물결 바다 서퍼 서핑 서핑하는_사람 자연|波 天気 波浪

🎃|jack_o_lantern celebration halloween jack|할로윈 등 잭 잭오랜턴 할로윈_장식 핼러윈 호박|ハロウィンかぼちゃ かぼちゃ ハロウィン
🎄|christmas_tree celebration christmas tree|크리스마스_트리 축하 크리스마스|クリスマスツリー クリスマス クリスマスイブ
🎆|fireworks boom celebration entertainment|불꽃놀이 불꽃_축제 엔터테인먼트 욜로 축하 쾅|打ち上げ花火 お祭り どーん
🎇|sparkler boom celebration fireworks|불꽃 번쩍 불꽃_축제 축하 쾅 폭죽|線香花火 お祭り 火花
🧨|firecracker dynamite explosive fire|폭죽 다이너마이트 불꽃 불꽃놀이 빛 튀다 폭발적인|爆竹 ダイナマイト 火花
✨️|sparkles * magic sparkle|블링블링 마술 매직 반짝거림 반짝반짝 별|きらきら ぴかぴか キラキラ
🎈|balloon birthday celebrate celebration|풍선 기념 생일 축하 파티|風船 バルーン
🎉|party party_popper tada awesome birthday celebrate|파티 생일 신나는 우후 짠 축하|クラッカー お祝い パーティー
🎊|confetti_ball ball celebrate celebration|박_터트리기 공 기념 색종이_꽃가루처 야호 축하 파티|くす玉 お祝い パーティー
🎋|tanabata_tree banner celebration japanese|소원을_건_나무 기원_쪽지 나무 다나바타_나무 배너 소원_빌기 소원_쪽지|七夕 和 日本
🎍|bamboo celebration decoration|일본_장식 대나무 소나무 식물 일본 장식 축하|門松 お祝い 和
🎎|dolls celebration doll|일본_인형 남녀_인형 인형 일본 축제 페스티발|ひな祭り おだいり様 おひな様
🎏|carp_streamer flags carp celebration streamer|물고기_깃발 깃발 물고기_모양_깃발 물고기_장식 잉어 잉어_모양_깃발|こいのぼり お祝い 子供の日
🎐|wind_chime bell celebration chime|풍경 종|風鈴 夏 鈴
🎑|moon_ceremony rice_scene celebration ceremony moon|달맞이 기념 달 달맞이_행사 벼이삭 축하|月見 ススキ 十五夜
🧧|red_envelope envelope gift good|세뱃돈 돈 돈_봉투 빨간_봉투 선물 행운 현금|赤い封筒 お年玉 お金
🎀|ribbon celebration|리본 축하|リボン お祝い
🎁|gift birthday bow box|선물 놀람 박스 축하 크리스마스 포장|プレゼント お祝い ギフト
🎗️|reminder_ribbon celebration reminder ribbon|추모_리본 기념 리본 추모|リマインダーリボン お祝い リボン
🎟️|admission_tickets tickets admission ticket|입장_티켓 입장 티켓|入場券 チケット 入場パス
🎫|ticket admission stub|티켓 공연 엔터테인먼트 입장 표 표_확인|チケット 入場券 切符
🎖️|military_medal award celebration medal|무공_훈장 군대 메달 상 축하 훈장|勲章 お祝い メダル
🏆️|trophy champion champs prize|트로피 상 스포츠 승리 우승 챔스 챔피온|トロフィー チャンピオン 優勝
🏅|sports_medal award gold medal|스포츠_메달 경기 금메달 메달 스포츠 승자 어워드|メダル スポーツ 優勝
🥇|1st first_place_medal first gold|금메달 골드 메달 일등|金メダル 1位 ゴールド
🥈|2nd second_place_medal medal place|은메달 2등 메달 실버 이등 준우승|銀メダル 2位 シルバー
🥉|3rd third_place_medal bronze medal|동메달 메달 브론즈 삼등|銅メダル 3位 ブロンズ
⚽️|soccer ball football futbol|축구공 공 메시 사커 스포츠 축구 호날두|サッカー サッカーボール スポーツ
⚾️|baseball ball sport|야구공 공 스포츠 야구|野球 スポーツ ボール
🥎|softball ball glove sports|소프트볼 공 글로브 스포츠 야구공 언더암|ソフトボール スポーツ ボール
🏀|basketball ball hoop sport|농구 공 농구_링 농구공 스포츠 운동|バスケットボール スポーツ バスケ
🏐|volleyball ball game|배구공 게임 경기 공 배구|バレーボール スポーツ バレー
🏈|football american ball bowl|미식축구공 미국 미식 미식축구 슈퍼볼 스포츠 운동|アメフト アメリカンフットボール スポーツ
🏉|rugby_football ball football rugby|럭비공 공 럭비 스포츠 운동|ラグビー スポーツ ボール
🎾|tennis ball racquet sport|테니스 공 라켓 스포츠 운동|テニス スポーツ テニスボール
🥏|flying_disc disc flying ultimate|원반 디스크 야외_운동 프리스비|フリスビー アルティメット フライングディスク
🎳|bowling ball game sport|볼링 게임 공 볼링공 볼링핀 스트라이크 스포츠|ボウリング ストライク スポーツ
🏏|cricket_game ball bat cricket|크리켓 게임 경기 공 배트 운동|クリケット スポーツ バット
🏑|field_hockey ball field game|필드_하키 게임 경기 공 스틱 필드 하키|ホッケー スティック スポーツ
🏒|hockey game ice|아이스_하키와_퍽 게임 경기 스틱 아이스 퍽 하키|アイスホッケー スティック スポーツ
🥍|lacrosse ball goal sports|라크로스 골 공 그물채 스틱 스포츠|ラクロス ゴール スティック
🏓|ping_pong ball bat game|탁구 게임 공 탁구공 탁구채 핑퐁|卓球 スポーツ ピンポン
🏸|badminton birdie game racquet|배드민턴 라켓 배드민턴채 버디 셔틀콕|バドミントン シャトル スポーツ
🥊|boxing_glove boxing glove|권투_글러브 권투 글러브 복싱 스포츠|ボクシング グローブ スポーツ
🥋|martial_arts_uniform arts judo karate|도복 가라데 무술 유니폼 유도 태권도 합기도|武道 スポーツ テコンドー
🥅|goal_net goal net|골대 골 구기종목 네트 스포츠|ゴールネット ゴール スポーツ
⛳️|golf flag hole|골프 구멍 홀 홀에_깃발|ゴルフ スポーツ フラグ
⛸️|ice_skate ice skate skating|아이스_스케이트 스케이트 아이스|アイススケート スケート スポーツ
🎣|fishing_pole fishing_pole_and_fish entertainment fish fishing|낚싯대 낚시 물고기 스포츠 엔터테인먼트|釣り スポーツ フィッシング
🤿|diving_mask diving mask scuba|다이빙_마스크 다이빙 스노클링 스쿠버 스킨스쿠버|ダイビング_マスク シュノーケリング スキューバ
🎽|running_shirt running_shirt_with_sash athletics running sash|러닝_셔츠 러닝 민소매_상의 셔츠 운동복 운동복_상의|長距離走 たすき スポーツ
🎿|ski snow sport|스키 눈 스키_부츠 스포츠 운동|スキー ストック スポーツ
🛷|sled luge sledge sleigh|썰매 눈 눈썰매 터보건|そり競技 そり スケルトン
🥌|curling_stone curling game rock|컬링_스톤 게임 경기 돌 컬링|カーリング ゲーム ストーン
🎯|bullseye dart direct_hit bull direct|과녁_명중 게임 과녁 다트 명중 목표 양궁|的 スポーツ ダーツ
🪀|yo_yo fluctuate toy|요요 오르락내리락 장난감|ヨーヨー おもちゃ 上下
🪁|kite fly soar|연 날리기 연날리기 활공|たこ おもちゃ カイト
🔫|gun pistol handgun|물총 권총 리볼버 무기 장비 총 피스톨|水鉄砲 ピストル リボルバー
🎱|8ball billiards 8 ball|당구 8 8번_공 게임 공 당구공 팔|ビリヤード エイトボール スポーツ
🔮|crystal_ball ball crystal fairy|수정_구슬 구슬 도구 동화 마술 수정 예언|水晶玉 クリスタル 占い
🪄|magic_wand magic magician wand|마술_지팡이 마녀 마법사 마술 마술사 지팡이 지휘봉|魔法の杖 つえ マジック
🎮️|controller video_game entertainment game|비디오_게임 게임 게임패드 엔터테인먼트 컨트롤러|テレビゲーム ゲーム コントローラ
🕹️|joystick game video videogame|조이스틱 게임 비디오_게임 조종대|ジョイスティック ゲーム コントローラ
🎰|slot_machine casino gamble gambling|슬롯_머신 갬블 게임 도박 슬롯 카지노 파칭코|スロットマシン カジノ ギャンブル
🎲|game_die dice die entertainment|주사위 게임 경기 경기에서_짐 엔터테인먼트|サイコロ ゲーム ダイス
🧩|jigsaw puzzle_piece clue interlocking|퍼즐 조각 조각퍼즐 직소 직소퍼즐|ジグソーパズル パズル ピース
🧸|teddy_bear bear plaything plush|테디_베어 곰 곰인형 놀잇감 솜인형 장난감 테디|テディベア おもちゃ くま
🪅|pinata candy celebrate celebration|피냐타 멕시코 사탕 신코_데_마요 씽꼬_데_마요 축하 캔디|ピニャータ お祝い パーティー
🪩|disco disco_ball mirror_ball ball dance|미러볼 댄스 디스코 반짝반짝 볼 춤 파티|ミラーボール キラキラ ダンス
🪆|nesting_dolls babooshka baboushka babushka|네스팅_인형 러시아 마트료시카 바부슈카 인형|マトリョーシカ ロシア 人形
♠️|spades card game spade|스페이드 게임 스페이드_모양 카드|スペード カード トランプ
♥️|hearts card emotion game|하트 감정 게임 카드_게임 하트_모양|ハート カード トランプ
♦️|diamonds card diamond game|다이아몬드 게임 다이아몬드_무늬 카드|ダイヤ カード ダイア
♣️|clubs card club|클럽 게임 카드_게임 클로바_무늬|クラブ カード クローバー
♟️|chess_pawn chess dupe expendable|체스_폰 소모품 체스_말 폰|チェスの駒 チェス 捨て駒
🃏|black_joker card game wildcard|조커 게임 와일드카드 카드|ジョーカー カード ジジ
🀄️|mahjong dragon game|마작 게임 마작_기호 마작_빨간_용 빨간색|麻雀 ゲーム 中
🎴|flower_playing_cards card cards flower|화투 게임 고스톱 놀기 도박 일본 카드|花札 カード ゲーム
🎭️|performing_arts actor actress art|가면 공연 극장 마스크 배우 셰익스피어 엔터테인먼트|舞台芸術 仮面 俳優
🖼️|frame_with_picture framed_picture art frame framed|그림_액자 그림 박물관 액자 액자에_걸린_사진 예술 작품|絵画 アート 絵
🎨|art palette artist artsy|팔레트 그림 그림_그리기 다채로운 미술 박물관 엔터테인먼트|絵の具パレット パレット 画家
🧵|thread needle sewing spool|실타래 뜨개질 바느질 바늘 실|糸 ひも ソーイング
🪡|sewing_needle embroidery needle sew|바늘 바느질 봉합 실 자수 재단 재봉_바늘|縫い針 ステッチ 刺繍
🧶|yarn ball crochet knit|실뭉치 공 니트 뜨개질 코바늘|毛糸 かぎ針 ニット
🪢|knot cord rope tangled|매듭 꼬인 끈 노끈 밧줄 새끼 엉킨|結び目 ねじれ ひも

👓️|eyeglasses glasses clothing eye|안경 눈 안경류 의류|メガネ 眼鏡
🕶️|sunglasses dark eye eyewear|선글라스 눈 안경 안경류 어두운|サングラス メガネ 眼鏡
🥽|goggles dive eye protection|고글 다이빙 물안경 수영 수영_안경 안구_보호_장비 용접|ゴーグル スキューバ ダイビング
🥼|lab_coat clothes coat doctor|실험실_가운 과학자 실험실 옷 의사 자켓 흰_가운|白衣 上着 医者
🦺|safety_vest emergency safety vest|구명조끼 안전 안전조끼 응급 조끼|安全ベスト チョッキ ベスト
👔|necktie clothing employed serious|넥타이 격식있는 샐러리맨 셔츠 의류 직장인 타이|ネクタイ シャツ ワイシャツ
👕|shirt blue casual clothes|티셔츠 쇼핑 옷 의류 주말 칼라 티|Tシャツ tシャツ シャツ
👖|jeans blue casual clothes|바지 데님 면바지 블루 쇼핑 의류 주말|ジーンズ カジュアル ズボン
🧣|scarf bundle cold neck|스카프 따뜻하게_두른 목도리 추위|マフラー スカーフ 厚着
🧤|gloves hand|장갑 손|手袋 手
🧥|coat brr bundle cold|코트 따뜻하게_입은 재킷|コート アウター オーバー
🧦|socks stocking|양말 스타킹|ソックス 靴下
👗|dress clothes clothing dressed|원피스 드레스 쇼핑 옷 의류 차려입은 화려한|ワンピース ドレス 服
👘|kimono clothing comfortable|기모노 의류 일본_기모노 편안|着物 和服 服
🥻|sari clothing dress|사리 드레스 옷 의복|サリー ドレス 服
🩱|one_piece_swimsuit bathing one-piece suit|원피스_수영복 수영복|ワンピースの水着 スイムウェア 水着
🩲|briefs bathing one-piece suit|삼각_수영복 수영복 언더웨어|ブリーフ スイムウェア パンツ
🩳|shorts bathing pants suit|반바지 수영복|ショーツ スイムウェア パンツ
👙|bikini bathing beach clothing|비키니 수영 수영복 수영장 의류 해변|ビキニ ビーチ プール
👚|womans_clothes blouse clothes clothing|여성복 블라우스 셔츠 쇼핑 숙녀 여자 옷|婦人服 シャツ ブラウス
🪭|folding_fan clack clap cool|접이식_손_부채 더운 부끄러운 부채 시원한 춤 펄럭_펄럭|扇子 あおぐ パタパタ
👛|purse clothes clothing coin|지갑 고급 동전 드레스 쇼핑 옷 의류|がま口 小銭入れ 財布
👜|handbag bag clothes clothing|핸드백 가방 드레스 백 쇼핑 여성 옷|ハンドバッグ かばん ショッピング
👝|clutch_bag pouch bag clothes clothing|파우치 가방 드레스 옷 의류 클러치 클러치_백|ポーチ クラッチバッグ ハンドバッグ
🛍️|shopping_bags bag bags hotel|쇼핑백 가방 쇼핑 쇼핑가방 호텔|紙袋 ショッピングバッグ バッグ
🎒|backpack school_satchel backpacking bag bookbag|학교_가방 가방 배낭 책가방 학생_가방|バックパック ランドセル リュックサック
🩴|thong_sandal beach flip flop|가락신 가죽_끈 비치_샌들 샌달 샌들 신발 조리|ビーチサンダル ゴムぞうり サンダル
👞|mans_shoe brown clothes clothing|남성용_구두 구두 남성용_신발 남자 발 발차기 브라운|紳士靴 ローファー 革靴
👟|athletic_shoe sneaker athletic clothes clothing|운동화 달리기 러닝 러닝화 발차기 빠른 쇼핑|スニーカー ジョギングシューズ テニスシューズ
🥾|hiking_boot backpacking boot brown|등산화 등산 부츠 브라운_신발 캠핑 하이킹|ハイキングシューズ アウトドア キャンプ
🥿|flat_shoe womans_flat_shoe ballet comfy flat|플랫_슈즈 단화 발레_슈즈 슬립온 편안한|フラットシューズ ぺたんこ靴 スリッポン
👠|high_heel clothes clothing dress|하이힐 구두 드레스 쇼핑 스틸레토 신발 여성용_구두|ハイヒール ピンヒール 婦人靴
👡|sandal clothing shoe|샌들 신발 여성용_샌들 여성용_신발 여자|サンダル 婦人靴 靴
🩰|ballet_shoes ballet dance shoes|발레_슈즈 발레 춤|トウシューズ シューズ ダンス
👢|boot clothes clothing|부츠 쇼핑 신발 여성용_부츠 여성용_신발 여자 의류|ブーツ ロングブーツ 婦人靴
🪮|hair_pick afro comb groom|머리_빗 빗 아프로 헤어|アフロコーム くし アフロ
👑|crown clothing family king|왕관 승리 여왕 왕 왕족 의류|王冠 クラウン 冠
👒|womans_hat clothes clothing garden|여성용_모자 가든_파티 모자 여자 의류 챙_넓은_모자|婦人帽子 帽子 麦わら
🎩|top_hat tophat clothes clothing fancy|마술사_모자 격식차린 마술 마술사 실크해트 의류 탑햇|シルクハット 山高帽 帽子
🎓️|graduation_cap mortar_board cap celebration clothing|졸업_모자 교육 모자 의류 졸업 졸업생 졸업식|角帽 卒業 学者
🧢|billed_cap baseball bent billed|야구모자 구부린_모자 아빠_모자 캡|キャップ 帽子 野球帽
🪖|military_helmet army helmet military|군용_헬멧 군대 군모 군용 군인 부대 전사|軍用ヘルメット ヘルメット ミリタリー
⛑️|helmet_with_cross rescue_worker_helmet aid cross face|흰_십자가가_있는_헬멧 구급 구조대원_헬멧 도움 모자 십자가 안전요원|白十字ヘルメット ヘルメット 帽子
📿|prayer_beads beads clothing necklace|묵주 기도 묵주_목걸이 미사 예배 의류 종교|数珠 ネックレス ロザリオ
💄|lipstick cosmetics date makeup|립스틱 데이트 연애 코스메틱 화장 화장품|口紅 コスメ メーク
💍|ring diamond engaged engagement|반지 결혼 결혼식 눈이_부신 다이아몬드 로맨스 링|指輪 ジュエリー ダイア
💎|gem diamond engagement|원석 결혼식 다이아몬드 돈 로맨스 보석 약혼|宝石 ジュエリー ダイア
🔇|mute no_sound muted quiet|무음 소리 소리_끄기 소리_없는 소리_없음 스피커 음소거|スピーカー消音 スピーカー ミュート
🔈️|low_volume quiet_sound speaker low soft sound|스피커 부드러운 소리 소리_있음 스피커_소리_낮게|スピーカー ボリューム 音量
🔉|medium_volumne sound medium speaker|스피커_소리_작게 미디엄 소리 소리_작게 소리_작음 소리_줄이기 스피커_미디엄_소리|スピーカー音量小 スピーカー ボリューム
🔊|high_volume loud_sound high loud music|스피커_소리_크게 높게 소리 소리_큼 소리_키우기 음악 크게|スピーカー音量大 スピーカー ボリューム
📢|loudspeaker address communication loud|확성기 메가폰 연설 커뮤니케이션 크게|拡声器 スピーカー メガホン
📣|mega megaphone cheering sound|메가폰 소리 응원|メガホン スピーカー 応援
📯|postal_horn horn post postal|호른 나팔 악기 우편|郵便ラッパ ラッパ 郵便
🔔|bell break church sound|종 교회 벨 소리 쉬는시간|ベル 教会 鈴
🔕|no_bell bell forbidden mute|음소거 금지 벨 소리 소리_없음 안됨 조용한|ベル消音 ミュート 消音
🎼|musical_score music musical note|높은음자리표 높은음자리 악보 음악 음표|楽譜 スコア ト音記号
🎵|musical_note music musical note|음표 소리 음악|音符 8分音符 連符
🎶|musical_notes notes music musical note|노래_음표 소리 음악 음표|複数の音符 8分音符 音楽
🎙️|studio_microphone mic microphone music|스튜디오_마이크 마이크 마이크로폰 사회자_마이크 스튜디오 음악|スタジオマイク マイク 音楽
🎚️|level_slider level music slider|레벨_슬라이더 레벨 슬라이더 음악|レベルスライダー スライダー レベル
🎛️|control_knobs control knobs music|컨트롤_레버 손잡이 음악 조작_레버 컨트롤|コントロールつまみ つまみ コントロール
🎤|microphone karaoke mic music|마이크 가라오케 노래 노래방 소리 음악 행사|マイク カラオケ 歌
🎧️|headphones earbud sound|헤드폰 소리 음악_감상 이어버드 이어폰|ヘッドホン イヤホン ヘッドフォン
📻️|radio entertainment tbt video|라디오 fm 비디오 엔터테인먼트 옛날_회상|ラジオ 受信機 放送
🎷|saxophone instrument music sax|색소폰 악기 연주 음악|サックス サキソフォン サクソフォン
🎺|trumpet instrument music|트럼펫 악기 연주 음악|トランペット ラッパ 楽器
🪗|accordion box concertina instrument|아코디언 스퀴즈_박스 악기 음악 콘서티나|アコーディオン じゃばら 楽器
🎸|guitar instrument music strat|기타 스트라토 스트라토캐스터 악기 연주 음악 통기타|ギター エレキギター 楽器
🎹|musical_keyboard instrument keyboard music|피아노 건반 악기 연주 음악|鍵盤 キーボード ピアノ
🎻|violin instrument music|바이올린 스트라디바리우스 악기 연주 음악|バイオリン ストラディバリウス ヴィオラ
🪕|banjo music stringed|밴조 음악 현악기|バンジョー 弦楽器 楽器
🥁|drum drumsticks music|드럼 북 북채 음악|ドラム ドラムスティック 太鼓
🪘|long_drum beat conga drum|긴_북 드럼 리듬 박자 북 악기 콩가|コンガ ドラム ビート
🪇|maracas cha dance instrument|마라카스 달가닥_소리 댄스 떨림 악기 음악 춤|マラカス シェイカー ダンス
🪈|flute band fife flautist|플루트 리코더 목관악기 밴드 악기 오케스트라 음악|笛 オーケストラ バンド
📱|android iphone mobile_phone cell communication mobile|휴대전화 모바일폰 셀폰 전화 커뮤니케이션 휴대폰|携帯電話 スマホ スマートフォン
📲|calling mobile_phone_arrow arrow build call|왼쪽에_화살표가_있는_휴대전화 만들다 모바일 모바일폰 소통 수신 주파수|着信中 スマホ スマートフォン
☎️|telephone phone|전화기 유선전화 전화|固定電話 ボタン式電話 親機
📞|telephone_receiver communication phone receiver|수화기 인터넷_전화 전화 전화기 커뮤니케이션|受話器 子機 電話
📟️|pager communication|삐삐 커뮤니케이션 호출기|ポケベル ページャー ポケットベル
📠|fax fax_machine communication machine|팩스 커뮤니케이션 팩스기 팩시밀리|ファックス fax 複合機
🔋|battery|배터리 건전지 배터리_충전|電池 バッテリー 乾電池
🪫|low_battery battery drained electronic|배터리_부족 방전 배터리 배터리_없음 전기 전원_없음 파워_부족|バッテリー残量低下 バッテリー 充電不足
🔌|electric_plug electric electricity plug|전기_플러그 전기 플러그|コンセント プラグ 電気
💻️|laptop computer office pc|노트북 pc 개인 랩탑 사무실 컴퓨터 피씨|ノートパソコン pc コンピューター
🖥️|computer desktop_computer desktop monitor|데스크톱_컴퓨터 데스크톱 모니터 컴퓨터|デスクトップパソコン pc コンピューター
🖨️|printer computer|프린터 인쇄기 컴퓨터|プリンタ コピー機 コンピューター
⌨️|keyboard computer|키보드 컴퓨터|キーボード pc コンピューター
🖱️|computer_mouse computer mouse|컴퓨터_마우스 마우스 컴퓨터|マウス pc コンピューター
🖲️|trackball computer|트랙볼 마우스 컴퓨터|トラックボール pc コンピューター
💽|computer_disk minidisc computer disk minidisk|엠디 md 광학 디스크 미니_디스크 컴퓨터|MD md mo
💾|floppy_disk computer disk floppy|플로피_디스크 디스켓 디스크 컴퓨터|フロッピー fd コンピューター
💿️|cd optical_disk blu-ray computer|씨디 cd dvd 광학 디비디 디스크 블루레이|CD blu-ray cd
📀|dvd blu-ray cd computer|디비디 dvd 광학 블루레이 시디 컴퓨터|DVD blu-ray cd
🧮|abacus calculation calculator|주판 계산 암산|そろばん アバカス 算盤
🎥|movie_camera bollywood camera cinema|영화_카메라 발리우드 시네마 영화 촬영 카메라 할리우드|映画カメラ カメラ シネマ
🎞️|film_frames cinema film frames|영화_프레임 시네마 영화 프레임 필름|映画フィルム シネマ フィルム
📽️|film_projector cinema film movie|영화_프로젝터 무비 비디오 시네마 영사기 영화 프로젝터|映写機 ビデオ フィルム
🎬️|clapper action board|슬레이트 액션 영화 영화_촬영 클래퍼보드|カチンコ 映画
📺️|tv video|텔레비전 tv 비디오 티비|テレビ tv ビデオ
📷️|camera photo selfie snap|카메라 동영상 비디오 사진 사진_촬영 셀카 스냅|カメラ 写真
📸|camera_with_flash camera flash video|플래시를_터트리고_있는_카메라 비디오 카메라 플래시 플래시_터트린_카메라|フラッシュを焚いているカメラ カメラ カメラフラッシュ
📹️|video_camera camcorder camera tbt|캠코더 동영상_촬영 비디오 지난_시절 카메라|ビデオカメラ カメラ ビデオ
📼|vhs videocassette old school tape|비디오테이프 구식 비디오 비디오카세트 테이프|ビデオテープ vhs テープ
🔍️|mag glass lab left|왼쪽으로_향한_돋보기 검색 검색하기 과학 도구 연구실 유리|虫眼鏡左 ルーペ 拡大鏡
🔎|mag_right contact glass lab|오른쪽으로_향한_돋보기 검색 검색하기 과학 도구 돋보기|虫眼鏡右 ルーペ 拡大鏡
🕯️|candle light|양초 빛 캔들|ろうそく キャンドル ロウソク
💡|bulb light_bulb comic electric|전구 기발한_생각 빛 아이디어 아하 전기|電球 ひらめき ぴこーん
🔦|flashlight electric light tool|손전등 도구 빛 전기 전등 플래시라이트|懐中電灯 ライト 明かり
🏮|izakaya_lantern red_paper_lantern bar lantern light|일본식_등 등 레스토랑 바 빛 선술집 식당|赤ちょうちん ちょうちん 居酒屋
🪔|diya_lamp diya lamp light|기름_램프 기름 디야 램프|ディヤランプ オイル ランプ
📔|notebook_with_decorative_cover book cover decorated|표지가_있는_노트 공책 노트 표지 필기 학교|表紙付きノート ノート 学校
📕|closed_book book closed education|펼치지_않은_책 교육 도서 책|閉じた本 書籍 本
📖|book open_book education fantasy|펼쳐진_책 교육 도서관 독서 소설 지식 책|開いた本 図書館 小説
📗|green_book book education fantasy|초록색_책 교육 녹색_책 도서관 독서 책 판타지|緑の本 図書館 書籍
📘|blue_book blue book education|파란색_책 교육 도서관 책 파란_책 파란색 판타지|青の本 図書館 書籍
📙|orange_book book education fantasy|주황색_책 교육 도서관 독서 오렌지 오렌지색_책 책|オレンジの本 図書館 書籍
📚️|books book education fantasy|책_여러_권 공부 교육 도서관 독서 소설 지식|本の山 勉強 学校
📓|notebook|공책 노트|ノート 手帳 文具
📒|ledger notebook|노트 공책 원장 장부|リングノート ノート 台帳
📃|page_with_curl curl document page|안으로_말린_문서 말린 문서 페이지|巻きページ カール ドキュメント
📜|scroll paper|문서 두루마리 스크롤|巻き物 文書 書類
📄|page_facing_up document facing page|오른쪽_모서리가_접힌_문서 문서 페이지|ページ ドキュメント 文書
📰|newspaper communication news paper|신문 뉴스 소식 소식지 소통 정보|新聞 ニュース 新聞紙
🗞️|rolled_up_newspaper news newspaper paper|돌돌_말린_신문 뉴스 말린 신문 신문_뭉치|丸めた新聞 ニュース 新聞
📑|bookmark_tabs bookmark mark marker|북마크_탭 마커 북마크 탭 포스트잇 표시|ページに付箋 ふせん 付箋
🔖|bookmark mark|북마크 마크 책갈피 표시|しおり タグ ブックマーク
🏷️|label tag|라벨 택|荷札 タグ ラベル
🪙|coin dollar euro gold|동전 골드 금 금속 달러 돈 보물|コイン お金 小銭
💰️|moneybag bag bank bet|돈주머니 10억 가방 내기 달러 돈가방 부자|ドル袋 お金 キャッシュ
💴|yen bank banknote bill|엔 돈 엔화 일본_돈 일본_화폐 지폐 화폐|円札 お札 お金
💵|dollar bank banknote bill|달러 달러화 돈 미국_돈 미국_화폐 은행 지폐|ドル札 お札 お金
💶|euro 100 bank banknote|유로 100 부자 유럽_돈 유럽_화폐 유로화 은행|ユーロ札 お札 お金
💷|pound bank banknote bill|파운드 10억 돈 영국_돈 영국_화폐 은행 지폐|ポンド札 お札 お金
💸|money_with_wings bank banknote bill|날개_달린_돈 날개 날아가는_돈 달러 돈 돈_날림 백만|羽が生えたお金 お札 お金
💳️|credit_card bank card cash|신용카드 돈 은행 지불 카드 페이 현금|クレジットカード お金 カード
🧾|receipt accounting bookkeeping evidence|영수증 기록 증빙 청구 회계|レシート 会計 簿記
💹|chart bank currency|엔화_관련_상승하는_그래프 그래프 성장 시장 은행 인상 차트|為替 グラフ チャート
✉️|envelope e-mail email letter|봉투 이메일 편지|封筒 eメール メール
📧|e-mail email letter mail|이메일 우편 편지|Eメール eメール メール
📨|incoming_envelope delivering e-mail email|받은_편지 받은 봉투 수신된_이메일 수신된_편지 이메일 편지|メール受信中 eメール 受信中
📩|envelope_with_arrow arrow communication down|보낸_편지 발송 보낸_이메일 보냄 봉투 이메일 전송된_이메일|メール受信 eメール メール送信
📤️|outbox_tray box email letter|보낸_편지함 메일_전송 보낸편지함 이메일 편지 편지_보내기 편지함|送信トレイ eメール トレイ
📥️|inbox_tray box email inbox|받은_편지함 메일_수신 받은편지함 수신 이메일 텅_빈_받은_편지함 편지|受信トレイ eメール トレイ
📦️|package box communication delivery|소포 꾸러미 배송 소포_박스 소포_상자 커뮤니케이션 택배|荷物 宅急便 宅配便
📫️|mailbox closed communication flag|표지가_올라간_닫힌_우편함 깃발이_올려진_닫힌_우편함 닫힌 소통 우편함 편지 편지함|閉じた郵便受け（手紙あり） ポスト 手紙あり
📪️|mailbox_closed closed flag lowered|표지가_내려간_닫힌_우편함 깃발이_내려진_닫힌_우편함 내려간 우체통 우편함 편지|閉じた郵便受け（手紙なし） ポスト 手紙なし
📬️|mailbox_with_mail flag mail mailbox|표지가_올라간_열린_우편함 깃발이_올려진_열린_우편함 열린 우편함 편지 편지함|開いた郵便受け（手紙あり） ポスト 手紙あり
📭️|mailbox_with_no_mail flag lowered mail|표지가_내려간_열린_우편함 깃발이_내려진_열린_우편함 내려진 열린 우편함 편지 편지함|開いた郵便受け（手紙なし） ポスト 手紙なし
📮|postbox mail mailbox|우편함 우체국 우체통 편지|郵便ポスト ポスト 手紙
🗳️|ballot_box ballot box|투표_용지가_있는_투표_상자 상자 투표 투표상자|投票箱 投票 選挙
✏️|pencil|연필 필기도구|鉛筆 文具 文房具
✒️|black_nib black nib pen|검은색_펜촉 펜 펜촉|ペン先 万年筆 文具
🖋️|fountain_pen fountain pen|만년필 펜 펜촉 필기도구|万年筆 ペン 文具
🖊️|pen ballpoint|펜 볼펜|ペン ボールペン 文具
🖌️|paintbrush painting|붓 페인트_브러쉬 페인트붓 페인팅|絵筆 文具 文房具
🖍️|crayon|크레용 크레파스|クレヨン 文具 文房具
📝|memo communication media notes|메모 노트 메모장 메모지 미디어 소통 연필|鉛筆とメモ メモ 文具
💼|briefcase office|서류_가방 가방 사무실|ブリーフケース かばん 鞄
📁|file_folder file folder|폴더 파일|フォルダー ファイル 文具
📂|open_file_folder file folder open|폴더_열기 열기 열린_파일_폴더 열린_폴더 파일 폴더|開いたフォルダー ファイル フォルダー
🗂️|card_index_dividers card dividers index|카드_색인_파일 분류 색인 인덱스 카드 파일 폴더|カードフォルダー インデックス フォルダー
📅|date|달력 날짜 일정 캘린더|カレンダー スケジュール 予定
📆|calendar tear-off|뜯어진_달력 달력 일정 캘린더 한_장씩_뜯어내는_달력|日めくりカレンダー カレンダー スケジュール
🗒️|notepad_spiral note notepad pad|스프링_노트 노트 수첩 패드|メモ帳 ノート リングメモ
🗓️|calendar_spiral calendar pad spiral|스프링_달력 달력 벽걸이_달력 캘린더 패드|月めくりカレンダー カレンダー スケジュール
📇|card_index card index old|카드_인덱스 명함 색인 옛날_방식 인덱스 카드|カードインデックス 名刺ホルダー 文具
📈|chart_increasing chart_with_upwards_trend chart data graph|상승하는_그래프 그래프 데이터 상승_그래프 상향 성장 오른쪽으로_상승|グラフ上向き グラフ チャート
📉|chart_decreasing chart_with_downwards_trend chart data decreasing|내려가는_그래프 그래프 내려가는 데이터 불황 아래 차트|グラフ下向き チャート データ
📊|bar_chart bar chart data|막대_그래프 그래프 데이터 막대 막대그래프 차트|棒グラフ グラフ チャート
📋️|clipboard do list notes|클립보드 노트 클리핑 클립 할일|クリップボード クリップ メモ
📌|pushpin collage pin|압정 콜라주 핀|押しピン 文具 文房具
📍|round_pushpin location map pin|둥근_머리_핀 둥근_머리_압정 압정 지도 핀|丸い押しピン ピン プッシュピン
📎|paperclip|클립 종이_클립|クリップ ゼムクリップ ペーパークリップ
🖇️|paperclips link linked paperclip|이어져_있는_클립 연결된 클립 페이퍼_클립|つながったクリップ クリップ ペーパークリップ
📏|straight_ruler angle edge math|자 수학 직각 직선자|定規 ものさし 文具
📐|triangular_ruler angle math rule|삼각자 각 삼각형 수학 자|三角定規 定規 文具
✂️|scissors cut cutting paper|가위 기구 도구 자르기 종이|はさみ カット ハサミ
🗃️|card_file_box box card file|카드_파일_상자 상자 카드 파일|カードファイルボックス カード ファイル
🗄️|file_cabinet cabinet file filing|파일_보관_서랍장 캐비닛 파일 파일철|ファイルキャビネット キャビネット ファイル
🗑️|trashcan wastebasket can garbage trash|쓰레기통 휴지통|ごみ箱 くずかご ごみかご
🔒️|lock locked closed private|자물쇠 락 사적인 잠금|閉じた錠 ロック 南京錠
🔓️|unlock unlocked cracked lock open|열린_자물쇠 락 자물쇠 잠금풀림 잠금해제|開いた錠 ロック 南京錠
🔏|lock_with_ink_pen locked_with_pen ink lock locked|자물쇠와_펜 사생활 잉크 자물쇠 펜 펜촉 프라이버시|閉じた錠とペン プライバシー ロック
🔐|closed_lock_with_key locked_with_key bike closed key|자물쇠와_열쇠 보안 안전 열쇠 자물쇠 자전거_자물쇠 잠금|閉じた錠と鍵 キー セキュリティ
🔑|key keys lock major|열쇠 잠금해제 중요_열쇠 패스워드|鍵 キー パスワード
🗝️|old_key clue key lock|오래된_열쇠 단서 보물_열쇠 열쇠 자물쇠|古い鍵 キー パスワード
🔨|hammer home improvement repairs|망치 도구 주택_개조 주택_수리 해머|ハンマー かなづち とんかち
🪓|axe ax chop hatchet|도끼 나무 손도끼 쪼개기|斧 おの ハチェット
⛏️|pick hammer mining tool|곡괭이 광산 망치 장비|つるはし 工具 採掘
⚒️|hammer_and_pick hammer pick tool|망치와_곡괭이 곡괭이 망치 장비|ハンマーとつるはし かなづち つるはし
🛠️|hammer_and_wrench hammer spanner tool|망치와_렌치 도구 렌치 망치 스패너 장비|ハンマーとレンチ かなづち とんかち
🗡️|dagger knife weapon|단검 단도 대거 무기 칼|短刀 ダガー ナイフ
⚔️|crossed_swords crossed swords weapon|쌍검 검 교차된_검_두개 무기|クロスした剣 つるぎ 刀
💣️|bomb boom comic dangerous|폭탄 뜨거운 만화 위험한 코믹 폭발|爆弾 危険 爆発
🪃|boomerang rebound repercussion weapon|부메랑 무기 반동 영향|ブーメラン オーストラリア 武器
🏹|bow_and_arrow archer archery arrow|활과_화살 궁수 무기 별자리 사수자리 장비 화살|弓矢 射手 射手座
🛡️|shield weapon|방패 무기 보호|盾 シールド 防具
🪚|carpentry_saw carpenter carpentry cut|목공_톱 도구 목수 목재 자르기 장비 톱|のこぎり ノコ 刃
🔧|wrench home improvement spanner|렌치 도구 스패너 주택_수리|レンチ スパナ 工具
🪛|screwdriver flathead handy screw|드라이버 나사 도구 일자 장비 편리한|ねじ回し スクリュードライバー ドライバー
🔩|nut_and_bolt bolt home improvement|볼트와_너트 나사 너트 도구 볼트 주택_개조 주택_수리|ボルトとナット ナット ボルト
⚙️|gear cog cogwheel tool|톱니바퀴 기어 도구|歯車 ギア 工具
🗜️|clamp compression compress tool vice|압축기 바이스 연장 콤프레셔 클램프|万力 クランプ バイス
⚖️|scales balance justice libra|접시저울 공평한 균형 별자리 저울 정의 천칭자리|天秤 はかり バランス
🦯|probing_cane white_cane accessibility blind cane|시각장애인_지팡이 시각장애 접근성 지팡이|白杖 つえ アクセシビリティ
🔗|link links|링크 링크_표시 이음|リンクシンボル リンク 環
⛓️|chains chain|쇠사슬 사슬 체인|鎖 くさり チェーン
🪝|hook catch crook curve|갈고리 걸리게_하다 고리 곡선 팔리는 후크 훅|フック 引っかけ 引っ掛け
🧰|toolbox box chest mechanic|공구통 공구 공구함 정비공|工具箱 ツールボックス メカニック
🧲|magnet attraction horseshoe magnetic|자석 u자 마그넷 말굽_자석 양극_음극 자력 편자|U字型磁石 u字型磁石 マグネット
🪜|ladder climb rung step|사다리 계단 단계 발판_사다리 상승 오르다|はしご ステッパー 梯子
⚗️|alembic chemistry tool|증류기 도구 정류 정화 증류 화학|蒸留器 化学 実験
🧪|test_tube chemist chemistry experiment|시험관 과학 실험 연구실 화학 화학자|試験管 ラボ 化学
🧫|petri_dish bacteria biologist biology|페트리_접시 미생물 박테리아 생물학 생물학자 실험실|ペトリ皿 バクテリア 培養
🧬|dna double_helix biologist evolution gene|DNA dna 생물 생물학 생물학자 유전 유전학|DNA dna 生命
🔬|microscope experiment lab science|현미경 과학 기구 도구 실험 연구실 장치|顕微鏡 サイエンス 実験
🔭|telescope contact extraterrestrial science|망원경 과학 도구 발견 외계인 장비|望遠鏡 サイエンス 天体観測
📡|satellite_antenna aliens antenna contact|위성_안테나 과학 발견 안테나 외계인 위성 위성_방송|パラボラアンテナ アンテナ パラボラ
💉|syringe doctor flu medicine|주사기 도구 독감_주사 백신 병원 아픔 의사|注射器 予防接種 医療器具
🩸|drop_of_blood bleed blood donation|핏방울 생리 의학 헌혈|血液 けが 出血
💊|pill doctor drugs medicated|알약 비타민 아픔 약 약물 의사 의학|薬 カプセル ビタミン剤
🩹|adhesive_bandage bandaid adhesive bandage|반창고 밴드|絆創膏 けが ばんそうこう
🩼|crutch aid cane disability|목발 다치다 다친 다침 도움 막대 보조|松葉杖 ステッキ 怪我
🩺|stethoscope doctor heart medicine|청진기 심박수 심장 의사 의학|聴診器 医療 医者
🩻|x-ray xray bones doctor medical|엑스레이 뼈 스컬 스켈레톤 의료 의사 해골|X線 x線 レントゲン
🚪|door back closet front|문 도어 뒷문 앞문 웃장|ドア 戸 扉
🛗|elevator accessibility hoist lift|엘리베이터 승강_장치 승강기 접근성|エレベーター アクセシビリティ バリアフリー
🪞|mirror makeup reflection reflector|거울 메이크업 반사 반사경 반사체 화장|鏡 ミラー メーク
🪟|window air frame fresh|창문 맑은_공기 윈도우 전망 창 창틀 투명한|窓 ウィンドウ フレーム
🛏️|bed hotel sleep|침대 잠 호텔|ベッド ホテル 寝る
🛋️|couch_and_lamp couch hotel lamp|소파와_전등 램프 소파 소파와_등 전등 카우치 호텔|ソファとランプ ソファ ホテル
🪑|chair seat sit|의자 앉기 좌석|椅子 シート チェア
🚽|toilet bathroom|변기 화장실|便器 お手洗い トイレ
🪠|plunger cup force plumber|뚫어뻥 똥 배관공 변기 빨아들이기 화장실 흡입|ラバーカップ すっぽん トイレ
🚿|shower water|샤워 물|シャワー 風呂
🛁|bathtub bath|욕조 목욕 샤워|バスタブ 泡風呂 浴槽
🪤|mouse_trap bait cheese lure|쥐덫 덫 루어 미끼 치즈 함정|ねずみ捕り おびき寄せる ばね
🪒|razor sharp shave|면도칼 날카로운 면도 면도기|剃刀 かみそり ひげそり
🧴|lotion_bottle bottle lotion moisturizer|로션 로션통 모이스처라이저 샴푸 선크림|ローション シャンプー ローションボトル
🧷|safety_pin diaper pin punk|옷핀 고정용_핀|安全ピン 止めピン
🧹|broom cleaning sweeping witch|빗자루 마녀 비질 청소|ほうき 掃く 掃除
🧺|basket farming laundry picnic|바구니 빨래바구니 소풍|かご ピクニック 収穫
🧻|roll_of_paper toilet_paper paper roll toilet|두루마리 종이_수건 종이_타월 페이퍼_타월 화장지 휴지|トイレットペーパー キッチンペーパー ペーパータオル
🪣|bucket cask pail vat|양동이 들통 버킷 통|バケツ おけ ばけつ
🧼|soap bar bathing clean|비누 목욕 비누_거품 비누_그릇 비누통 클렌징|石けん ソープ 泡
🫧|bubbles bubble burp clean|거품 물_속 물에_둥둥 버블 비누 진주 청소|泡 あぶく シャボン玉
🪥|toothbrush bathroom brush clean|칫솔 깨끗한 브러시 솔 욕실 위생 이|歯ブラシ お手入れ ブラシ
🧽|sponge absorbing cleaning porous|스펀지 구멍이_뽕뽕 청소 흡수|スポンジ 吸収 掃除
🧯|fire_extinguisher extinguish extinguisher fire|소화기 소화 진화 화재|消火器 消火 消火器具
🛒|shopping_cart cart shopping trolley|쇼핑카트 쇼핑 장보기 카트|ショッピングカート カート ショッピング
🚬|cigarette smoking|흡연_구역_신호 담배 흡연|煙草 たばこ タバコ
⚰️|coffin dead death vampire|관 뱀파이어 장례식 죽은 죽음 흡혈귀|棺桶 吸血鬼 埋葬
🪦|headstone cemetery dead grave|묘비 기일 묘석 묘지 무덤 비석 삼가_고인의_명복을_빕니다|墓石 お墓 埋葬
⚱️|funeral_urn ashes death funeral|납골_단지 단지 유골함 장례식 재 죽음|骨壺 埋葬 死
🧿|nazar_amulet amulet bead blue|악마의_눈 구슬 나자르 부적 탈리스만 파란색|ナザール・ボンジュウ お守り ナザール
🪬|hamsa amulet fatima fortune|함사 가이드 마리아 미리암 보호 부적 손|ハムサ お守り ファーティマ
🗿|moai moyai face statue|모아이 동상 리톱스 모아이상 석상 여행|モアイ モヤイ 像
🪧|placard card demonstration notice|플래카드 데모 사인 시위 알림판 카드 표지판|プラカード デモ 主張
🪪|id_card card credentials document|신분증 id 라이센스 문서 보안 신원 아이디|身分証 id セキュリティ

🏧|atm automated bank|ATM atm 에이티엠 은행 자동화 현금 현금인출기|ATM atm 現金自動預け払い機
🚮|litter_bin put_litter_in_its_place bin litter litterbin|쓰레기는_쓰레기통에 쓰레기 쓰레기는_쓰레기통에_표시 쓰레기통|ゴミ箱 くずかご ごみ箱
🚰|potable_water drinking potable water|음수대 물 식수대 음료|飲料水 水 水道
♿️|handicapped wheelchair access handicap symbol|휠체어 장애 장애인 접근 휠체어_표시|車椅子 バリアフリー バリヤフリー
🚹️|mens bathroom lavatory man|남자_화장실 남성 남성용 남자용|男子トイレ wc お手洗い
🚺️|womens bathroom lavatory restroom|여자_화장실 여성 여성용 여자용|女子トイレ wc お手洗い
🚻|bathroom restroom lavatory toilet|화장실 공중화장실|トイレ wc お手洗い
🚼️|baby_symbol baby changing symbol|수유실 기저귀 아기 아기_표시|ベビーマーク ベビー ベビーシート
🚾|water_closet wc bathroom closet lavatory|더블유씨 wc 공중화장실 화장실|WC wc お手洗い
🛂|passport_control control passport|출입국_심사 수속 여권|出入国審査 パスポートコントロール 入出国
🛃|customs packing|세관 짐싸기 포장|税関 通関
🛄|baggage_claim arrived baggage bags|짐_찾는_곳 가방 도착 비행기 수하물_찾는_곳 여정 여행|手荷物受取 スーツケース バゲッジクレーム
🛅|left_luggage baggage case left|화물_서비스 보관함 수하물_보관소 짐 케이스 화물|手荷物預かり コインロッカー スーツケース
⚠️|warning caution|주의 경고|警告 標識 注意
🚸|children_crossing child children crossing|어린이_보호_구역 건널목 교통 보도 어린이 어린이_구역 어린이_횡단보도|児童横断 子供 学校、幼稚園、保育所等あり
⛔️|no_entry do entry fail|진입_금지 교통 금지 들어오지_마시오 실패 진입_금지_표시|車両進入禁止 標識 禁止
🚫|no_entry_sign entry forbidden no|금지 들어오지_마시오 안됨 진입_금지_표시|車両通行止め 標識 禁止
🚳|no_bicycles bicycle bicycles bike|자전거_금지 금지 바이크 안됨 자전거 자전거_주행_금지|自転車禁止 標識 禁止
🚭️|no_smoking forbidden no not|금연_신호 금연 금연_구역 금연_구역_신호 금지 담배 안됨|禁煙 タバコ 煙草
🚯|do_not_litter no_littering forbidden litter littering|쓰레기_투기_금지 금지 쓰레기 쓰레기_투기|ポイ捨て禁止 ごみ ゴミ
🚱|non-potable_water dry non-drinking non-potable|마실_수_없는_물 금지 마른 마시지_마시오 마실_수_없는 물 섭취_금지|飲用不可 禁止 飲めない水
🚷|no_pedestrians forbidden no not|보행자_금지 금지 보행자_통행_금지 안됨|歩行者立入禁止 標識 禁止
📵|no_mobile_phones cell forbidden mobile|휴대전화_사용금지 금지 모바일폰 셀폰 안됨 전화 전화_사용금지|携帯電話禁止 スマホ禁止 スマートフォン禁止
🔞|no_one_under_18 underage 18 age eighteen|성인용 18금 18세 18세_이하_금지 금지 나이제한 미성년자|18歳未満禁止 18禁 年齢制限
☢️|radioactive sign|방사능 방사선 위험 주의 표시|放射能 危険 放射性
☣️|biohazard sign|생물학적_위험 바이오하자드 바이오해저드 표시|バイオハザード 危険 有害物質
⬆️|arrow_up arrow cardinal direction|위쪽_화살표 길찾기 북쪽 상향_화살표 위쪽 화살표|上矢印 上 北
↗️|arrow_upper_right arrow direction intercardinal|오른쪽_위_화살표 길찾기 북동쪽 우상향_화살표 화살표|右上矢印 北東 右上
➡️|arrow_right arrow cardinal direction|우향_화살표 길찾기 동쪽 오른쪽_화살표 화살표|右矢印 右 東
↘️|arrow_lower_right arrow direction down-right|오른쪽_아래_화살표 남동쪽 우하향_화살표 화살표|右下矢印 南東 右下
⬇️|arrow_down arrow cardinal direction|아래쪽_화살표 길찾기 남쪽 하향_화살표 화살표|下矢印 下 南
↙️|arrow_lower_left arrow direction down-left|왼쪽_아래_화살표 길찾기 남서쪽 좌하향_화살표 화살표|左下矢印 南西 左下
⬅️|arrow_left arrow cardinal direction|좌향_화살표 길찾기 서쪽 왼쪽_화살표 화살표|左矢印 左 矢印
↖️|arrow_upper_left arrow direction intercardinal|왼쪽_위_화살표 길찾기 북서쪽 좌상향_화살표 화살표|左上矢印 北西 左上
↕️|arrow_up_down arrow up-down|위아래_방향_화살표 상하향_화살표 위아래 화살표|上下矢印 上下 矢印
↔️|left_right_arrow arrow left-right|좌우_방향_화살표 좌우 좌우향_화살표 화살표|左右矢印 左右 矢印
↩️|arrow_left_hook leftwards_arrow_with_hook arrow curving left|오른쪽에서_왼쪽으로_꺾는_화살표 왼쪽으로_곡선으로_꺾어지는_화살표 왼쪽으로_꺾어지는_우향_화살표 좌회전 화살표|右カーブ矢印 カーブ 左
↪️|arrow_right_hook rightwards_arrow_with_hook arrow curving left|왼쪽에서_오른쪽으로_꺾는_화살표 오른쪽으로_곡선으로_꺾어지는_화살표 오른쪽으로_꺾어지는_좌향_화살표 우회전 화살표|左カーブ矢印 カーブ 右
⤴️|arrow_heading_up arrow curving right|오른쪽에서_위로_꺾는_화살표 위쪽으로_꺾어지는_우향_화살표 좌회전 화살표|上カーブ矢印 カーブ 上
⤵️|arrow_heading_down arrow curving down|아래쪽으로_꺾어지는_우향_화살표 아래 우회전 화살표|下カーブ矢印 カーブ 下
🔃|arrows_clockwise clockwise arrow arrows|시계_방향_화살표 새로고침 새로고침_표시 시계_방향 화살표|右回り縦矢印 リロード 再読み込み
🔄|arrows_counterclockwise counterclockwise again anticlockwise arrow|반시계_방향_화살표 데자부 되감기 반대방향 반시계_방향 반시계_방향_화살표_버튼 화살표|左回り矢印 リピート 反時計回り
🔙|back arrow|뒤로 왼쪽_화살표 화살표|BACK矢印 back back矢印
🔚|end arrow|종료 끝내기_화살표 화살표|END矢印 end end矢印
🔛|on arrow mark on!|켜짐 양쪽_방향_화살표 켜짐! 표시 화살표|ON矢印 on on矢印
🔜|soon arrow brb omw|곧 brb omw 가는_중 곧_진행된다는_신호 곧_진행된다는_표시 곧_진행된다는_화살표|SOON矢印 soon soon矢印
🔝|top arrow homie|맨_위_화살표 상단 위로_화살표 위쪽_화살표 위쪽으로 화살표|TOP矢印 top top矢印
🛐|place_of_worship place pray religion|예배공간 기도 기도실 사원 예배 종교|礼拝所 宗教 礼拝
⚛️|atom atom_symbol atheist symbol|원자_기호 무신론자 원자|原子のシンボル 元素 分子
🕉️|om hindu religion|옴 종교 힌두교|オーム ヒンズー教 ヒンドゥー教
✡️|star_of_david david jew jewish|다윗의_별 다비드 다비드별 다윗 별 유대교 유대인|ダビデの星 ユダヤ教 六芒星
☸️|wheel_of_dharma buddhist dharma religion|진리의_수레바퀴 다르마 바퀴 불교 불교신자 수레바퀴 종교|法輪 仏教 宗教
☯️|yin_yang difficult lives religion|음양 도교 둘다 모두_아닌 삶 양 어려운|陰陽 インヤン 宗教
✝️|latin_cross christ christian cross|라틴_십자가 기독교 십자가 종교 크리스찬|十字架 キリスト教 クロス
☦️|orthodox_cross christian cross orthodox|전통적인_십자가 기독교 십자가 정교회_십자가 종교 크리스천|八端十字架 キリスト教 十字架
☪️|star_and_crescent crescent islam muslim|초승달과_별 라마단 무슬림 별 이슬람 종교 초승달|星と三日月 イスラム教 ムスリム
☮️|peace peace_symbol healing peaceful|평화_기호 평화 평화_상징 평화로운 힐링|ピースマーク 平和 平和のシンボル
🕎|menorah candelabrum candlestick hanukkah|메노라 유대교 유대인 종교 촛대|メノーラー ハヌカー メノラー
🔯|six_pointed_star dotted fortune jewish|육각_별 별 운 유대교 유대인 육각형_별 점이_있는_육각_별|六芒星 ダビデ ユダヤ教
🪯|khanda deg fateh khalsa|칸다 덕 승리 시크교 시크교_신자 종교 칼사|カンダ カルサ シク教
♈️|aries horoscope ram|양자리 별 별자리 별점 숫양 양|おひつじ座 星座 牡羊座
♉️|taurus bull horoscope ox|황소자리 별 별자리 별점 황소|おうし座 星座 牡牛座
♊️|gemini horoscope twins|쌍둥이_자리 별 별자리 별점 쌍둥이|ふたご座 双子座 星座
♋️|cancer crab horoscope|게자리 별자리 별점|かに座 星座 蟹座
♌️|leo horoscope lion|사자자리 별 별자리 별점 사자|しし座 星座 獅子座
♍️|virgo horoscope zodiac|처녀자리 별 별자리 별점 처녀|おとめ座 乙女座 星座
♎️|libra balance horoscope justice|천칭자리 별 별자리 별점 저울 정의 천칭|てんびん座 天秤座 星座
♏️|scorpius horoscope scorpio scorpion|전갈자리 별 별자리 별점 스콜피온 전갈|さそり座 星座 蠍座
♐️|sagittarius archer horoscope|사수자리 궁수 별 별자리 사수 활|いて座 射手座 星座
♑️|capricorn goat horoscope|염소자리 별 별자리 염소|やぎ座 山羊座 星座
♒️|aquarius bearer horoscope|물병자리 물 물병 별 별자리|みずがめ座 星座 水瓶座
♓️|pisces fish horoscope|물고기자리 물고기 별 별자리 별점|うお座 星座 魚座
⛎️|ophiuchus bearer serpent|뱀주인자리 메신저 뱀 별자리|へびつかい座 星座 蛇遣座
🔀|shuffle twisted_rightwards_arrows arrow button crossed|랜덤_재생 교차 엇갈린_화살표 트랙_랜덤_재생 화살표|シャッフルボタン シャッフル ボタン
🔁|repeat arrow button clockwise|전곡_반복_재생 꼬리를_무는_화살표 반복 반복_버튼 시계방향 화살표|リピートボタン ボタン リピート
🔂|repeat_one arrow button clockwise|한_곡_반복_재생 꼬리를_무는_화살표와_숫자_1 시계방향 한_곡_반복_재생_버튼 한번 화살표|1曲リピートボタン ボタン リピート
▶️|arrow_forward play arrow button|재생_버튼 삼각형 오른쪽 재생 플레이 화살표|再生ボタン プレイ ボタン
⏩️|fast_forward arrow button double|빨리_감기_버튼 두_개 빨리_감기 앞으로 오른쪽_화살표_두_개 화살표|早送りボタン ボタン 倍速
⏭️|next_track arrow button next|다음_트랙_버튼 다음_장면 다음_트랙 삼각형 화살표|次の曲ボタン ボタン 次のシーン
⏯️|play_pause arrow button pause|재생_또는_일시_정지_버튼 삼각형 오른쪽 일시_정지 재생 화살표|再生／一時停止ボタン ボタン 一時停止
◀️|arrow_backward reverse arrow button left|반대로_버튼 되돌리기_버튼 반대 복귀 삼각형 화살표|逆再生ボタン ボタン 巻き戻し
⏪️|fast_reverse rewind arrow button double|되감기_버튼 되감기 두_개 빨리_되감기_버튼 왼쪽_화살표_두_개 화살표|早戻しボタン 倍速 巻き戻し
⏮️|previous_track arrow button last|이전_트랙_버튼 바로_전_트랙 삼각형 이전_노래 이전_장면 이전_트랙 직전_트랙|前の曲ボタン ボタン 前のシーン
🔼|arrow_up_small up arrow button red|올리기_버튼 삼각형 위쪽_삼각형 위쪽_삼각형_버튼|上ボタン ボタン 上
⏫️|arrow_double_up fast_up arrow button double|빨리_올리기_버튼 고속상승_버튼 더블 위로 위쪽 화살표|高速上ボタン ボタン 上
🔽|arrow_down_small down arrow button|내리기_버튼 다운_버튼 삼각형 아래쪽_삼각형 아래쪽_삼각형_버튼|下ボタン ボタン 下
⏬️|arrow_double_down fast_down arrow button double|빨리_내리기_버튼 급하강_버튼 더블 아래로 아래쪽_화살표 아랫쪽 화살표|高速下ボタン ボタン 下
⏸️|pause bar button double|일시_정지_버튼 더블 일시_정지 정지|一時停止ボタン ボタン ポーズ
⏹️|stop button square|정지_버튼 사각형 정지 중단 중지|停止ボタン ストップ ボタン
⏺️|record button circle|녹음/녹화_버튼 기록 녹음 녹음_버튼 녹화 녹화_버튼 동그라미|録音録画ボタン ボタン 丸
⏏️|eject button|꺼냄_버튼 꺼내기 꺼냄 추출|取り出しボタン イジェクト ボタン
🎦|cinema camera film movie|영화 극장 시네마 영화관|映画 カメラ 動画
🔅|dim_button low_brightness brightness button dim|밝기_낮음 낮은_밝기 밝기 밝기_조절 밝기_조절_버튼 어두움 어두움_표시|低輝度 ブライトネス 明るさ
🔆|bright_button high_brightness bright brightness button|밝기_높음 높은_밝기 밝기_버튼 밝은 밝음 밝음_표시 빛|高輝度 ブライトネス 明るい
📶|antenna_bars signal_strength antenna bar bars|안테나_신호 막대 셀폰 신호_강도 안테나 전화 커뮤니케이션|アンテナマーク スマホ スマートフォン
🛜|wireless broadband computer connectivity|무선 wi-fi wlan 광대역 네트워크 라우터 스마트폰|Wi-Fi wi-fi インターネット
📳|vibration_mode cell communication mobile|진동_모드 모드 모바일 셀폰 전화기 진동 커뮤니케이션|マナーモード スマホ スマートフォン
📴|mobile_phone_off cell mobile off|휴대전화_끄기 꺼짐 모바일폰 셀폰 전원이_꺼진_휴대전화 전화기 휴대전화_전원_끄기|携帯電話電源オフ オフ スマホ
♀️|female female_sign sign woman|여성_기호 기호 여성|女性のマーク シンボル 女
♂️|male male_sign man sign|남성_기호 기호 남성|男性のマーク シンボル 男
⚧️|transgender_symbol symbol transgender|트랜스젠더_기호 트랜스젠더|トランスジェンダーのマーク lgbt tg
✖️|multiplication multiply cancel sign|곱하기 x 곱셈 곱셈기호 엑스 취소|掛け算 キャンセル バツ
➕️|plus +|더하기 더하기_표시 두꺼운_더하기_표시 수학 플러스|プラス + 加算
➖️|minus - heavy math|빼기 마이너스 빼기_표시 수학 진한_빼기_표시|マイナス - 引き算
➗️|divide division heavy math|나누기 나누기_표시 수학 진한_나누기_표시|割り算 / 割る
🟰|heavy_equals_sign answer equal equality|등호_기호 같음 답 동등 정답 평등|太字の等号 イコール 数学
♾️|infinity forever unbounded universal|무한 뫼비우스 영원|無限大 万物 永遠
‼️|bangbang double_exclamation ! !!|두_개의_느낌표 느낌표 문장_부호 뱅뱅 부호|二重感嘆符 ! びっくりマーク
⁉️|exclamation_question interrobang ! !? ?|느낌표와_물음표 느낌표 문장_부호 물음표 부호 인테러뱅 질문|感嘆符疑問符 ! !?
❓️|question ? mark punctuation|빨간색_물음표 ? 문장_부호 물음 물음표 의문 질문|赤い疑問符 ? はてなマーク
❔️|white_question ? mark outlined|하얀색_물음표 문장_부호 물음 물음표 의문 질문|白い疑問符 ? はてなマーク
❕️|white_exclamation ! exclamation mark|하얀색_느낌표 ! 느낌 느낌표 문장_부호 부호 하얀색_물음표_부호|白い感嘆符 ! びっくりマーク
❗️|exclamation ! mark|빨간색_느낌표 느낌표 문장_부포 부호|赤い感嘆符 ! びっくりマーク
〰️|wavy_dash dash punctuation wavy|물결_모양_대시 대시 문장_부호 물결 물결모양 물결표|波線 波 約物
💱|currency_exchange bank currency exchange|환전 교환 돈 은행 화폐|外貨両替 お金 ドル
💲|heavy_dollar_sign billion cash charge|미국_달러 달러화 돈 미국_돈 미국_화폐 백만장자 불|ドル記号 お金 ドル
⚕️|medical medical_symbol aesculapius medicine|의학_기호 아이스쿨라피우스 의술의_신 의학 직원|医療のシンボル アスクレピオスの杖 医療
♻️|recycle recycling_symbol recycling symbol|재활용_표시 재활용|リサイクルマーク リサイクル 再利用
⚜️|fleur-de-lis knights|백합_문장 기사 문장 백합|フルール・ド・リス エンブレム フランス王家
🔱|trident anchor emblem poseidon|삼지창 닻 도구 배 상징 엠블럼 창|トライデント エンブレム 三つ又
📛|name_badge badge name|이름표 명찰 배지 이름|名札 バッジ 保育園
🔰|beginner chevron green|일본_초보운전_표시 v_모양 그린 노란색 노란색_초록색_이파리_모양 일본 일본_초보운전자_심볼|初心者マーク 初心者 若葉マーク
⭕️|hollow_red_circle red_o circle heavy hollow|빨간색_정답_동그라미 ㅇ 동그라미 원 크고_진한_동그라미|太い丸 円 記号
✅️|check_mark_button white_check_mark button check checked|체크_표시_버튼 완료됨 체크 체크_표시 틱 확인함|白抜きのチェック チェック チェックマーク
☑️|ballot_box_with_check ballot box check|체크박스 완료 체크 체크상자 체크완료 체크표시된_투표란 투표|チェックボックス チェック チェックマーク
✔️|check_mark heavy_check_mark check checked checkmark|체크_표시 진한_체크_표시 진한_체크표시 체크 체크표시 했음 확인함|太字のチェック チェック チェックマーク
❌️|cross_mark x cancel cross mark|엑스_표시 x 곱셈 곱하기 엑스 엑스표|バツ キャンセル ペケ
❎️|cross_mark_button negative_squared_cross_mark button cross mark|엑스_표시_버튼 x 곱셈 곱하기 상자_안_엑스_표시 엑스_표시 초록_상자_안_엑스_표시|白抜きのバツ キャンセル バツ
➰️|curly_loop curl curly loop|고리 곱슬 동그랗게_말린_고리 루프|ループ 記号 輪っか
➿️|double_curly_loop loop curl curly double|두_개의_고리 곱슬곱슬한 더블 두_개의_구부러진_고리 두_개의_루프|ダブルループ フリーダイヤル ループ
〽️|part_alternation_mark alternation mark part|부분_교체_기호 기호 부분|いおりてん 庵点 歌記号
✳️|eight_spoked_asterisk * asterisk eight-spoked|여덟_갈래_별표 별표|八角アスタリスク アスタリスク 約物
✴️|eight_pointed_black_star * eight-pointed star|팔각_별 별|八角星 星 約物
❇️|sparkle *|반짝임 반짝|スパークル アスタリスク キラキラ
©️|copyright c|저작권 동그라미_c 씨|著作権マーク cマーク コピーライト
®️|registered r|등록상표 동그라미_r 알|登録商標マーク rマーク 登録商標
™️|tm trade_mark mark trade|상표 tm 트레이드_마크_표시 트레이트_마크 표시|商標マーク tmマーク トレードマーク
#️⃣|hash number_sign keycap|키_캡:_# 키_캡|囲み数字:_# 囲み数字
*️⃣|asterisk keycap|키_캡:_* 키_캡|囲み数字:_* 囲み数字
0️⃣|zero 0 keycap|키_캡:_0 0 공 키_캡|囲み数字:_0 0 囲み数字
1️⃣|one 1 keycap|키_캡:_1 1 일 키_캡|囲み数字:_1 1 一
2️⃣|two 2 keycap|키_캡:_2 2 이 키_캡|囲み数字:_2 2 二
3️⃣|three 3 keycap|키_캡:_3 3 삼 키_캡|囲み数字:_3 3 三
4️⃣|four 4 keycap|키_캡:_4 4 사 키_캡|囲み数字:_4 4 四
5️⃣|five 5 keycap|키_캡:_5 5 오 키_캡|囲み数字:_5 5 五
6️⃣|six 6 keycap|키_캡:_6 6 육 키_캡|囲み数字:_6 6 六
7️⃣|seven 7 keycap|키_캡:_7 7 칠 키_캡|囲み数字:_7 7 七
8️⃣|eight 8 keycap|키_캡:_8 8 키_캡 팔|囲み数字:_8 8 八
9️⃣|nine 9 keycap|키_캡:_9 9 구 키_캡|囲み数字:_9 9 九
🔟|ten keycap|키_캡:_10 키_캡|囲み数字:_10 囲み数字
🔠|capital_abcd abcd input latin|대문자 abcd 대문자_입력 영어_대문자|英大文字の入力 abcd アルファベット
🔡|abcd input latin|소문자 라틴 문자 영어_소문자 입력|英小文字の入力 abcd アルファベット
🔢|1234 input numbers|숫자 1234 입력|数字の入力 1234 入力
🔣|symbols % & input|기호 〒♪&% 입력|記号の入力 〒♪&% 入力
🔤|abc alphabet input|라틴어_알파벳 abc 라틴 라틴어_알파벳_입력 문자 알파벳|英字の入力 abc アルファベット
🅰️|a a_blood blood button type|에이형 a 버튼 혈액형_에이형|血液型A型 a型 血液型
🆎|ab ab_blood blood button|에이비형 ab 버튼 혈액형|血液型AB型 ab型 血液型
🅱️|b b_blood blood button|비형 b b형 버튼 혈액형|血液型B型 b型 血液型
🆑|cl button|씨엘 cl cl_버튼 네모_안에_씨엘 씨엘_네모_안|CLマーク cl clマーク
🆒|cool button|쿨 cool 버튼 쿨_신호|COOLマーク cool coolマーク
🆓|free button|프리 버튼 자유 자유_신호 프리_신호|FREEマーク freeマーク タダ
ℹ️|info information_source i|정보_출처 i 정보|iマーク i インフォメーション
🆔|id button identity|아이디 id 버튼 아이디_신호 아이디_표시|IDマーク id idマーク
Ⓜ️|m circle circled|원글자_엠 m 동그라미 원 원에_들어있는_m|丸いMマーク m 丸
🆕|new button|뉴 new 뉴_버튼 뉴_신호 새로운 새로운_소식 새로운_신호|NEWマーク new newマーク
🆖|ng button|엔지 ng 노굿 노굿_신호 버튼 엔지_신호 엔지_표시|NGマーク ng ngマーク
🅾️|o o_blood blood button|오형 o o_버튼 혈액형|血液型O型 o型 血液型
🆗|ok button okay|오케이 ok 네 버튼 예 오케이_신호 좋다|OKマーク ok okマーク
🅿️|parking button p|주차_표시 p 버튼 음각_피 주차 주차장 파킹|Pマーク p pマーク
🆘|sos button help|에스오에스 sos 구조 구조_신호 버튼 에스오에스_신호|SOSマーク sos sosマーク
🆙|up2 button mark up|위로_버튼 up 버튼 업 업! 위쪽으로|UPマーク up upマーク
🆚|vs button versus|대 vs 대항 버튼 브이에스|VSマーク vsマーク バーサス
🈁|ja_here koko button here japanese|일본어_"여기"_버튼 "여기" koko 일본어 카타카나 코코|ココのマーク ここ ココ
🈂️|ja_service_charge button charge japanese|일본어_"봉사료"_버튼 "봉사료" sa 사 일본어 카타카나|サのマーク サ サービス料
🈷️|ja_monthly_amount amount button ideograph|달_월 "월간" 개월 달 월 일본어 일본어_"월간"_버튼|月マーク 月 月極
🈶|ja_not_free_of_carge button charge free|있을_유 "무료_아님" 일본어 일본어_"무료_아님"_버튼 있음 표의문자|有マーク 有 有料
🈯️|ja_reserved button ideograph japanese|가리킬_지 "예약" 가리키다 손가락 일본어 일본어_"예약"_버튼 지칭|指マーク 指 指定席
🉐|ideograph_advantage ja_bargain bargain button ideograph|얻을_득 "할인" 이득 이익 일본어 일본어_"할인"_버튼 표의문자|マル得 お得 バーゲン
🈹|ja_discount button discount ideograph|나눌_할 "할인" 나누기 나눔 분리 일본어 일본어_"할인"_버튼|割マーク ディスカウント 割
🈚️|ja_free_of_charge button charge free|없을_무 "무료" 없음 일본어 일본어_"무료"_버튼 표의_문자|無マーク タダ 無
🈲|ja_prohibited button ideograph japanese|금할_금 "금지" 금지 금하다 일본어 일본어_"금지"_버튼 차단|禁マーク 厳禁 禁
🉑|accept ja_acceptable acceptable button ideograph|옳을_가 "가능" 맞음 옮음 일본어 일본어_"가능"_버튼 표의문자|可マーク 可 可能
🈸|ja_application application button ideograph|거듭_신 "신청" 일본어 일본어_"신청"_버튼 표의문자|申マーク 申 申し込み
🈴|ja_passing_grade button grade ideograph|합할_합 일본어 일본어_"합격"_버튼 전체 표의_문자 합 합격|合マーク 合 合格
🈳|ja_vacancy button ideograph japanese|빌_공 "비어_있음" 공 비어있음 일본어 일본어_"비어_있음"_버튼 텅_빈_상태|空マーク 空 空き
㊗️|congratulations ja_congratulations button ideograph|원_안의_축하_표의문자 "축하" 빌_축 원_표시된_축하_표의문자 일본어 일본어_"축하"_버튼 중국어|祝マーク おめでとう お祝い
㊙️|ja_secret secret button ideograph japanese|원_표시된_비밀_표의문자 "비밀" 비밀 숨길_비 일본어 일본어_"비밀"_버튼 중국어|マル秘 極秘 社外秘
🈺|ja_open_for_business business button ideograph|벼슬_관 "영업_중" 영 일본어 일본어_"영업_중"_버튼 표의문자|営マーク 営 営業中
🈵|ja_no_vacancy button ideograph japanese|찰_만 満 가득 만 빈방없음 일본어 일본어_"빈방없음"_버튼|満マーク 満員 満室
🔴|red_circle circle geometric red|빨간_원 기하학_무늬 레드_서클 빨간색 빨강 원 큰_빨간_원|赤い丸 丸 丸いボタン
🟠|orange_circle circle orange|오렌지색_원 동그라미 오렌지색 원|オレンジの丸 オレンジ 丸
🟡|yellow_circle circle yellow|노란색_원 노란색 동그라미 원|黄色い丸 丸 丸いボタン
🟢|green_circle circle green|녹색_원 녹색 동그라미 원|緑の丸 丸 丸いボタン
🔵|blue_circle blue circle geometric|파란_원 기하학_무늬 블루 블루_서클 원 큰_파란_원 파란색|青い丸 丸 丸いボタン
🟣|purple_circle circle purple|보라색_원 동그라미 보라색 원|紫の丸 丸 丸いボタン
🟤|brown_circle brown circle|갈색_원 갈색 원|茶色の丸 丸 丸いボタン
⚫️|black_circle black circle geometric|검은색_원 기하학_무늬 동그라미 블랙_서클 원|黒い丸 丸 丸いボタン
⚪️|white_circle circle geometric white|흰색_원 기하학_무늬 동그라미 원 하얀색_원 화이트_서클|白い丸 丸 丸いボタン
🟥|red_square card penalty red|빨간색_사각형 빨간색 사각형|赤い四角 四角 正方形
🟧|orange_square orange square|오렌지색_사각형 사각형 오렌지색|オレンジの四角 オレンジ 四角
🟨|yellow_square card penalty square|노란색_사각형 노란색 사각형|黄色い四角 四角 正方形
🟩|green_square green square|녹색_사각형 녹색 사각형|緑の四角 四角 正方形
🟦|blue_square blue square|파란색_사각형 사각형 파란색|青い四角 四角 正方形
🟪|purple_square purple square|보라색_사각형 보라색 사각형|紫の四角 四角 正方形
🟫|brown_square brown square|갈색_사각형 갈색 사각형|茶色い四角 四角 正方形
⬛️|black_large_square black geometric large|큰_검은색_사각형 검은색_큰_사각형 기하학_무늬 무늬 블랙_라지_사각형 사각형|黒四角特大 四角 正方形
⬜️|white_large_square geometric large square|큰_흰색_사각형 기하학_무늬 무늬 사각형 화이트_라지_사각형 흰색_큰_사각형|白四角特大 四角 正方形
◼️|black_medium_square black geometric medium|중간_검은색_사각형 검정색_중간_사각형 기하학_무늬 무늬 블랙_미디엄_사각형 사각형 중간크기_검은색_사각형|黒四角大 四角 正方形
◻️|white_medium_square geometric medium square|중간_흰색_사각형 기하학_무늬 무늬 사각형 화이트_미디엄_사각형 흰색_중간_사각형|白四角大 四角 正方形
◾️|black_medium_small_square black geometric medium-small|중각_작은_검은색_사각형 검은색_미디엄-스몰_사각형 기하학_무늬 무늬 블랙_미디엄-스몰_사각형 사각형|黒四角中 四角 正方形
◽️|white_medium_small_square geometric medium-small square|중간_작은_흰색_사각형 기하학_무늬 무늬 사각형 화이트_미디엄-스몰_사각형 흰색_미디엄-스몰_사각형|白四角中 四角 正方形
▪️|black_small_square black geometric small|작은_검은색_사각형 검은색_작은_사각형 기하학_무늬 무늬 블랙_스몰_사각형 사각형|黒四角小 四角 正方形
▫️|white_small_square geometric small square|작은_흰색_사각형 기하학_무늬 무늬 사각형 화이트_스몰_사각형|白四角小 四角 正方形
🔶|large_orange_diamond diamond geometric large|큰_주황색_마름모 라지_오렌지_마름모 마름모 오렌지색 주황색|大きいオレンジのひし形 ひし形 オレンジ
🔷|large_blue_diamond blue diamond geometric|큰_파란색_마름모 기하학_무늬 라지_블루_마름모 마름모 파란색 파랑|大きい青のひし形 ひし形 ダイア
🔸|small_orange_diamond diamond geometric orange|작은_주황색_마름모 기하학_무늬 마름모 오렌지색 주황색|小さいオレンジのひし形 ひし形 オレンジ
🔹|small_blue_diamond blue diamond geometric|작은_파란색_마름모 기하학_무늬 마름모 스몰_블루_마름모 파란색 파랑|小さい青のひし形 ひし形 ダイア
🔺|small_red_triangle geometric pointed red|빨간색_위쪽_삼각형 기하학_무늬 레드 빨간색 빨강 삼각형 위가_좁은_빨간색_삼각형|赤い上三角 三角 上
🔻|small_red_triangle_down down geometric pointed|빨간색_아래쪽_삼각형 빨간색 빨강 삼각형 아래 아래가_좁은_빨간색_삼각형 아래쪽_빨간색_삼각형|赤い下三角 三角 下
💠|diamond_shape_with_a_dot_inside diamond_with_a_dot comic diamond dot|점이_찍힌_다이아몬드_모양 기하학_무늬 내부 다이아몬드_모양 마름모 마름모꼴 점이_찍힌_마름모|ドット付きひし形 ひし形 ダイア
🔘|radio_button button geometric radio|라디오_버튼 기하학_무늬 라디오 버튼|ラジオボタン ボタン 二重丸
🔳|white_square_button button geometric outlined|테두리가_하얀_사각_버튼 기하학_무늬 버튼 사각형 테두리|白枠四角 ボタン 四角ボタン
🔲|black_square_button black button geometric|테두리가_검은_사각_버튼 기하학_무늬 버튼 사각형|黒枠四角 ボタン 四角ボタン

🏁|checkered_flag checkered chequered finish|격자_무늬_깃발 격자_무늬 결승선_깃발 경기 깃발 레이싱 스포츠|チェッカーフラッグ スポーツ フラグ
🚩|triangular_flag triangular_flag_on_post construction flag golf|세모_깃발 골프 공사 깃발 우체국 위치_표시 위치_표시_깃발|三角の旗 ゴルフ スポーツ
🎌|crossed_flags celebration cross crossed|엇갈린_일본_국기 교차 교차된_깃발 국가_행사 국기 일본|祝日の旗 フラグ フラッグ
🏴|black_flag black flag waving|펄럭이는_검은색_깃발 검은색_깃발 깃발 펄릭이는 플래그|黒旗 フラグ フラッグ
🏳️|white_flag flag waving white|펄럭이는_흰색_깃발 깃발 펄럭이는 플래그 항복 흰색_깃발|白旗 フラグ フラッグ
🏳️‍🌈|rainbow_flag bisexual flag gay|무지개_깃발 lgbt lgbtq 게이 깃발 레즈비언 무지개|レインボーフラッグ glbt lgbt
🏳️‍⚧️|transgender_flag blue flag light|트랜스젠더_깃발 깃발 분홍색 트랜스젠더 하늘색 하얀색|トランスジェンダーフラッグ lgbt tg
🏴‍☠️|jolly_roger pirate_flag flag jolly pirate|해적_깃발 보물섬 약탈자 해골_깃발 해적|海賊旗 ジョリー・ロジャー 宝物
🇦🇨|ascension_island flag_ac AC flag|깃발:_어센션섬 AC 깃발|旗:_アセンション島 AC 旗
🇦🇩|andorra flag_ad AD flag|깃발:_안도라 AD 깃발|旗:_アンドラ AD 旗
🇦🇪|flag_ae united_arab_emirates AE flag|깃발:_아랍에미리트 AE 깃발|旗:_アラブ首長国連邦 AE 旗
🇦🇫|afghanistan flag_af AF flag|깃발:_아프가니스탄 AF 깃발|旗:_アフガニスタン AF 旗
🇦🇬|antigua_barbuda flag_ag AG flag|깃발:_앤티가_바부다 AG 깃발|旗:_アンティグア・バーブーダ AG 旗
🇦🇮|anguilla flag_ai AI flag|깃발:_앵귈라 AI 깃발|旗:_アンギラ AI 旗
🇦🇱|albania flag_al AL flag|깃발:_알바니아 AL 깃발|旗:_アルバニア AL 旗
🇦🇲|armenia flag_am AM flag|깃발:_아르메니아 AM 깃발|旗:_アルメニア AM 旗
🇦🇴|angola flag_ao AO flag|깃발:_앙골라 AO 깃발|旗:_アンゴラ AO 旗
🇦🇶|antarctica flag_aq AQ flag|깃발:_남극_대륙 AQ 깃발|旗:_南極 AQ 旗
🇦🇷|argentina flag_ar AR flag|깃발:_아르헨티나 AR 깃발|旗:_アルゼンチン AR 旗
🇦🇸|american_samoa flag_as AS flag|깃발:_아메리칸_사모아 AS 깃발|旗:_米領サモア AS 旗
🇦🇹|austria flag_at AT flag|깃발:_오스트리아 AT 깃발|旗:_オーストリア AT 旗
🇦🇺|australia flag_au AU flag|깃발:_오스트레일리아 AU 깃발|旗:_オーストラリア AU 旗
🇦🇼|aruba flag_aw AW flag|깃발:_아루바 AW 깃발|旗:_アルバ AW 旗
🇦🇽|aland_islands flag_ax AX flag|깃발:_올란드_제도 AX 깃발|旗:_オーランド諸島 AX 旗
🇦🇿|azerbaijan flag_az AZ flag|깃발:_아제르바이잔 AZ 깃발|旗:_アゼルバイジャン AZ 旗
🇧🇦|bosnia_herzegovina flag_ba BA flag|깃발:_보스니아_헤르체고비나 BA 깃발|旗:_ボスニア・ヘルツェゴビナ BA 旗
🇧🇧|barbados flag_bb BB flag|깃발:_바베이도스 BB 깃발|旗:_バルバドス BB 旗
🇧🇩|bangladesh flag_bd BD flag|깃발:_방글라데시 BD 깃발|旗:_バングラデシュ BD 旗
🇧🇪|belgium flag_be BE flag|깃발:_벨기에 BE 깃발|旗:_ベルギー BE 旗
🇧🇫|burkina_faso flag_bf BF flag|깃발:_부르키나파소 BF 깃발|旗:_ブルキナファソ BF 旗
🇧🇬|bulgaria flag_bg BG flag|깃발:_불가리아 BG 깃발|旗:_ブルガリア BG 旗
🇧🇭|bahrain flag_bh BH flag|깃발:_바레인 BH 깃발|旗:_バーレーン BH 旗
🇧🇮|burundi flag_bi BI flag|깃발:_부룬디 BI 깃발|旗:_ブルンジ BI 旗
🇧🇯|benin flag_bj BJ flag|깃발:_베냉 BJ 깃발|旗:_ベナン BJ 旗
🇧🇱|flag_bl st_barthelemy BL flag|깃발:_생바르텔레미 BL 깃발|旗:_サン・バルテルミー BL 旗
🇧🇲|bermuda flag_bm BM flag|깃발:_버뮤다 BM 깃발|旗:_バミューダ BM 旗
🇧🇳|brunei flag_bn BN flag|깃발:_브루나이 BN 깃발|旗:_ブルネイ BN 旗
🇧🇴|bolivia flag_bo BO flag|깃발:_볼리비아 BO 깃발|旗:_ボリビア BO 旗
🇧🇶|caribbean_netherlands flag_bq BQ flag|깃발:_네덜란드령_카리브 BQ 깃발|旗:_オランダ領カリブ BQ 旗
🇧🇷|brazil flag_br BR flag|깃발:_브라질 BR 깃발|旗:_ブラジル BR 旗
🇧🇸|bahamas flag_bs BS flag|깃발:_바하마 BS 깃발|旗:_バハマ BS 旗
🇧🇹|bhutan flag_bt BT flag|깃발:_부탄 BT 깃발|旗:_ブータン BT 旗
🇧🇻|bouvet_island flag_bv BV flag|깃발:_부베섬 BV 깃발|旗:_ブーベ島 BV 旗
🇧🇼|botswana flag_bw BW flag|깃발:_보츠와나 BW 깃발|旗:_ボツワナ BW 旗
🇧🇾|belarus flag_by BY flag|깃발:_벨라루스 BY 깃발|旗:_ベラルーシ BY 旗
🇧🇿|belize flag_bz BZ flag|깃발:_벨리즈 BZ 깃발|旗:_ベリーズ BZ 旗
🇨🇦|canada flag_ca CA flag|깃발:_캐나다 CA 깃발|旗:_カナダ CA 旗
🇨🇨|cocos_islands flag_cc CC flag|깃발:_코코스_제도 CC 깃발|旗:_ココス(キーリング)諸島 CC 旗
🇨🇩|congo_kinshasa flag_cd CD flag|깃발:_콩고-킨샤사 CD 깃발|旗:_コンゴ民主共和国(キンシャサ) CD 旗
🇨🇫|central_african_republic flag_cf CF flag|깃발:_중앙_아프리카_공화국 CF 깃발|旗:_中央アフリカ共和国 CF 旗
🇨🇬|congo_brazzaville flag_cg CG flag|깃발:_콩고-브라자빌 CG 깃발|旗:_コンゴ共和国(ブラザビル) CG 旗
🇨🇭|flag_ch switzerland CH flag|깃발:_스위스 CH 깃발|旗:_スイス CH 旗
🇨🇮|cote_divoire flag_ci CI flag|깃발:_코트디부아르 CI 깃발|旗:_コートジボワール CI 旗
🇨🇰|cook_islands flag_ck CK flag|깃발:_쿡_제도 CK 깃발|旗:_クック諸島 CK 旗
🇨🇱|chile flag_cl CL flag|깃발:_칠레 CL 깃발|旗:_チリ CL 旗
🇨🇲|cameroon flag_cm CM flag|깃발:_카메룬 CM 깃발|旗:_カメルーン CM 旗
🇨🇳|china flag_cn CN flag|깃발:_중국 CN 깃발|旗:_中国 CN 旗
🇨🇴|colombia flag_co CO flag|깃발:_콜롬비아 CO 깃발|旗:_コロンビア CO 旗
🇨🇵|clipperton_island flag_cp CP flag|깃발:_클리퍼턴섬 CP 깃발|旗:_クリッパートン島 CP 旗
🇨🇷|costa_rica flag_cr CR flag|깃발:_코스타리카 CR 깃발|旗:_コスタリカ CR 旗
🇨🇺|cuba flag_cu CU flag|깃발:_쿠바 CU 깃발|旗:_キューバ CU 旗
🇨🇻|cape_verde flag_cv CV flag|깃발:_카보베르데 CV 깃발|旗:_カーボベルデ CV 旗
🇨🇼|curacao flag_cw CW flag|깃발:_퀴라소 CW 깃발|旗:_キュラソー CW 旗
🇨🇽|christmas_island flag_cx CX flag|깃발:_크리스마스섬 CX 깃발|旗:_クリスマス島 CX 旗
🇨🇾|cyprus flag_cy CY flag|깃발:_키프로스 CY 깃발|旗:_キプロス CY 旗
🇨🇿|czech_republic czechia flag_cz CZ flag|깃발:_체코 CZ 깃발|旗:_チェコ CZ 旗
🇩🇪|flag_de germany DE flag|깃발:_독일 DE 깃발|旗:_ドイツ DE 旗
🇩🇬|diego_garcia flag_dg DG flag|깃발:_디에고_가르시아 DG 깃발|旗:_ディエゴガルシア島 DG 旗
🇩🇯|djibouti flag_dj DJ flag|깃발:_지부티 DJ 깃발|旗:_ジブチ DJ 旗
🇩🇰|denmark flag_dk DK flag|깃발:_덴마크 DK 깃발|旗:_デンマーク DK 旗
🇩🇲|dominica flag_dm DM flag|깃발:_도미니카 DM 깃발|旗:_ドミニカ国 DM 旗
🇩🇴|dominican_republic flag_do DO flag|깃발:_도미니카_공화국 DO 깃발|旗:_ドミニカ共和国 DO 旗
🇩🇿|algeria flag_dz DZ flag|깃발:_알제리 DZ 깃발|旗:_アルジェリア DZ 旗
🇪🇦|ceuta_melilla flag_ea EA flag|깃발:_세우타_및_멜리야 EA 깃발|旗:_セウタ・メリリャ EA 旗
🇪🇨|ecuador flag_ec EC flag|깃발:_에콰도르 EC 깃발|旗:_エクアドル EC 旗
🇪🇪|estonia flag_ee EE flag|깃발:_에스토니아 EE 깃발|旗:_エストニア EE 旗
🇪🇬|egypt flag_eg EG flag|깃발:_이집트 EG 깃발|旗:_エジプト EG 旗
🇪🇭|flag_eh western_sahara EH flag|깃발:_서사하라 EH 깃발|旗:_西サハラ EH 旗
🇪🇷|eritrea flag_er ER flag|깃발:_에리트리아 ER 깃발|旗:_エリトリア ER 旗
🇪🇸|flag_es spain ES flag|깃발:_스페인 ES 깃발|旗:_スペイン ES 旗
🇪🇹|ethiopia flag_et ET flag|깃발:_에티오피아 ET 깃발|旗:_エチオピア ET 旗
🇪🇺|european_union flag_eu EU flag|깃발:_유럽_연합 EU 깃발|旗:_欧州連合 EU 旗
🇫🇮|finland flag_fi FI flag|깃발:_핀란드 FI 깃발|旗:_フィンランド FI 旗
🇫🇯|fiji flag_fj FJ flag|깃발:_피지 FJ 깃발|旗:_フィジー FJ 旗
🇫🇰|falkland_islands flag_fk FK flag|깃발:_포클랜드_제도 FK 깃발|旗:_フォークランド諸島 FK 旗
🇫🇲|flag_fm micronesia FM flag|깃발:_미크로네시아 FM 깃발|旗:_ミクロネシア連邦 FM 旗
🇫🇴|faroe_islands flag_fo FO flag|깃발:_페로_제도 FO 깃발|旗:_フェロー諸島 FO 旗
🇫🇷|flag_fr france FR flag|깃발:_프랑스 FR 깃발|旗:_フランス FR 旗
🇬🇦|flag_ga gabon GA flag|깃발:_가봉 GA 깃발|旗:_ガボン GA 旗
🇬🇧|flag_gb uk united_kingdom GB flag|깃발:_영국 GB 깃발|旗:_イギリス GB 旗
🇬🇩|flag_gd grenada GD flag|깃발:_그레나다 GD 깃발|旗:_グレナダ GD 旗
🇬🇪|flag_ge georgia GE flag|깃발:_조지아 GE 깃발|旗:_ジョージア GE 旗
🇬🇫|flag_gf french_guiana GF flag|깃발:_프랑스령_기아나 GF 깃발|旗:_仏領ギアナ GF 旗
🇬🇬|flag_gg guernsey GG flag|깃발:_건지 GG 깃발|旗:_ガーンジー GG 旗
🇬🇭|flag_gh ghana GH flag|깃발:_가나 GH 깃발|旗:_ガーナ GH 旗
🇬🇮|flag_gi gibraltar GI flag|깃발:_지브롤터 GI 깃발|旗:_ジブラルタル GI 旗
🇬🇱|flag_gl greenland GL flag|깃발:_그린란드 GL 깃발|旗:_グリーンランド GL 旗
🇬🇲|flag_gm gambia GM flag|깃발:_감비아 GM 깃발|旗:_ガンビア GM 旗
🇬🇳|flag_gn guinea GN flag|깃발:_기니 GN 깃발|旗:_ギニア GN 旗
🇬🇵|flag_gp guadeloupe GP flag|깃발:_과들루프 GP 깃발|旗:_グアドループ GP 旗
🇬🇶|equatorial_guinea flag_gq GQ flag|깃발:_적도_기니 GQ 깃발|旗:_赤道ギニア GQ 旗
🇬🇷|flag_gr greece GR flag|깃발:_그리스 GR 깃발|旗:_ギリシャ GR 旗
🇬🇸|flag_gs south_georgia_south_sandwich_islands GS flag|깃발:_사우스조지아_사우스샌드위치_제도 GS 깃발|旗:_サウスジョージア・サウスサンドウィッチ諸島 GS 旗
🇬🇹|flag_gt guatemala GT flag|깃발:_과테말라 GT 깃발|旗:_グアテマラ GT 旗
🇬🇺|flag_gu guam GU flag|깃발:_괌 GU 깃발|旗:_グアム GU 旗
🇬🇼|flag_gw guinea_bissau GW flag|깃발:_기니비사우 GW 깃발|旗:_ギニアビサウ GW 旗
🇬🇾|flag_gy guyana GY flag|깃발:_가이아나 GY 깃발|旗:_ガイアナ GY 旗
🇭🇰|flag_hk hong_kong HK flag|깃발:_홍콩(중국_특별행정구) HK 깃발|旗:_中華人民共和国香港特別行政区 HK 旗
🇭🇲|flag_hm heard_mcdonald_islands HM flag|깃발:_허드_맥도널드_제도 HM 깃발|旗:_ハード島・マクドナルド諸島 HM 旗
🇭🇳|flag_hn honduras HN flag|깃발:_온두라스 HN 깃발|旗:_ホンジュラス HN 旗
🇭🇷|croatia flag_hr HR flag|깃발:_크로아티아 HR 깃발|旗:_クロアチア HR 旗
🇭🇹|flag_ht haiti HT flag|깃발:_아이티 HT 깃발|旗:_ハイチ HT 旗
🇭🇺|flag_hu hungary HU flag|깃발:_헝가리 HU 깃발|旗:_ハンガリー HU 旗
🇮🇨|canary_islands flag_ic IC flag|깃발:_카나리아_제도 IC 깃발|旗:_カナリア諸島 IC 旗
🇮🇩|flag_id indonesia ID flag|깃발:_인도네시아 ID 깃발|旗:_インドネシア ID 旗
🇮🇪|flag_ie ireland IE flag|깃발:_아일랜드 IE 깃발|旗:_アイルランド IE 旗
🇮🇱|flag_il israel IL flag|깃발:_이스라엘 IL 깃발|旗:_イスラエル IL 旗
🇮🇲|flag_im isle_of_man IM flag|깃발:_맨섬 IM 깃발|旗:_マン島 IM 旗
🇮🇳|flag_in india IN flag|깃발:_인도 IN 깃발|旗:_インド IN 旗
🇮🇴|british_indian_ocean_territory flag_io IO flag|깃발:_영국령_인도양_지역 IO 깃발|旗:_英領インド洋地域 IO 旗
🇮🇶|flag_iq iraq IQ flag|깃발:_이라크 IQ 깃발|旗:_イラク IQ 旗
🇮🇷|flag_ir iran IR flag|깃발:_이란 IR 깃발|旗:_イラン IR 旗
🇮🇸|flag_is iceland IS flag|깃발:_아이슬란드 IS 깃발|旗:_アイスランド IS 旗
🇮🇹|flag_it italy IT flag|깃발:_이탈리아 IT 깃발|旗:_イタリア IT 旗
🇯🇪|flag_je jersey JE flag|깃발:_저지 JE 깃발|旗:_ジャージー JE 旗
🇯🇲|flag_jm jamaica JM flag|깃발:_자메이카 JM 깃발|旗:_ジャマイカ JM 旗
🇯🇴|flag_jo jordan JO flag|깃발:_요르단 JO 깃발|旗:_ヨルダン JO 旗
🇯🇵|flag_jp japan JP flag|깃발:_일본 JP 깃발|旗:_日本 JP 旗
🇰🇪|flag_ke kenya KE flag|깃발:_케냐 KE 깃발|旗:_ケニア KE 旗
🇰🇬|flag_kg kyrgyzstan KG flag|깃발:_키르기스스탄 KG 깃발|旗:_キルギス KG 旗
🇰🇭|cambodia flag_kh KH flag|깃발:_캄보디아 KH 깃발|旗:_カンボジア KH 旗
🇰🇮|flag_ki kiribati KI flag|깃발:_키리바시 KI 깃발|旗:_キリバス KI 旗
🇰🇲|comoros flag_km KM flag|깃발:_코모로 KM 깃발|旗:_コモロ KM 旗
🇰🇳|flag_kn st_kitts_nevis KN flag|깃발:_세인트키츠_네비스 KN 깃발|旗:_セントクリストファー・ネーヴィス KN 旗
🇰🇵|flag_kp north_korea KP flag|깃발:_북한 KP 깃발|旗:_北朝鮮 KP 旗
🇰🇷|flag_kr south_korea KR flag|깃발:_대한민국 KR 깃발|旗:_韓国 KR 旗
🇰🇼|flag_kw kuwait KW flag|깃발:_쿠웨이트 KW 깃발|旗:_クウェート KW 旗
🇰🇾|cayman_islands flag_ky KY flag|깃발:_케이맨_제도 KY 깃발|旗:_ケイマン諸島 KY 旗
🇰🇿|flag_kz kazakhstan KZ flag|깃발:_카자흐스탄 KZ 깃발|旗:_カザフスタン KZ 旗
🇱🇦|flag_la laos LA flag|깃발:_라오스 LA 깃발|旗:_ラオス LA 旗
🇱🇧|flag_lb lebanon LB flag|깃발:_레바논 LB 깃발|旗:_レバノン LB 旗
🇱🇨|flag_lc st_lucia LC flag|깃발:_세인트루시아 LC 깃발|旗:_セントルシア LC 旗
🇱🇮|flag_li liechtenstein LI flag|깃발:_리히텐슈타인 LI 깃발|旗:_リヒテンシュタイン LI 旗
🇱🇰|flag_lk sri_lanka LK flag|깃발:_스리랑카 LK 깃발|旗:_スリランカ LK 旗
🇱🇷|flag_lr liberia LR flag|깃발:_라이베리아 LR 깃발|旗:_リベリア LR 旗
🇱🇸|flag_ls lesotho LS flag|깃발:_레소토 LS 깃발|旗:_レソト LS 旗
🇱🇹|flag_lt lithuania LT flag|깃발:_리투아니아 LT 깃발|旗:_リトアニア LT 旗
🇱🇺|flag_lu luxembourg LU flag|깃발:_룩셈부르크 LU 깃발|旗:_ルクセンブルク LU 旗
🇱🇻|flag_lv latvia LV flag|깃발:_라트비아 LV 깃발|旗:_ラトビア LV 旗
🇱🇾|flag_ly libya LY flag|깃발:_리비아 LY 깃발|旗:_リビア LY 旗
🇲🇦|flag_ma morocco MA flag|깃발:_모로코 MA 깃발|旗:_モロッコ MA 旗
🇲🇨|flag_mc monaco MC flag|깃발:_모나코 MC 깃발|旗:_モナコ MC 旗
🇲🇩|flag_md moldova MD flag|깃발:_몰도바 MD 깃발|旗:_モルドバ MD 旗
🇲🇪|flag_me montenegro ME flag|깃발:_몬테네그로 ME 깃발|旗:_モンテネグロ ME 旗
🇲🇫|flag_mf st_martin MF flag|깃발:_생마르탱 MF 깃발|旗:_サン・マルタン MF 旗
🇲🇬|flag_mg madagascar MG flag|깃발:_마다가스카르 MG 깃발|旗:_マダガスカル MG 旗
🇲🇭|flag_mh marshall_islands MH flag|깃발:_마셜_제도 MH 깃발|旗:_マーシャル諸島 MH 旗
🇲🇰|flag_mk macedonia MK flag|깃발:_북마케도니아 MK 깃발|旗:_北マケドニア MK 旗
🇲🇱|flag_ml mali ML flag|깃발:_말리 ML 깃발|旗:_マリ ML 旗
🇲🇲|burma flag_mm myanmar MM flag|깃발:_미얀마 MM 깃발|旗:_ミャンマー_(ビルマ) MM 旗
🇲🇳|flag_mn mongolia MN flag|깃발:_몽골 MN 깃발|旗:_モンゴル MN 旗
🇲🇴|flag_mo macao macau MO flag|깃발:_마카오(중국_특별행정구) MO 깃발|旗:_中華人民共和国マカオ特別行政区 MO 旗
🇲🇵|flag_mp northern_mariana_islands MP flag|깃발:_북마리아나제도 MP 깃발|旗:_北マリアナ諸島 MP 旗
🇲🇶|flag_mq martinique MQ flag|깃발:_마르티니크 MQ 깃발|旗:_マルティニーク MQ 旗
🇲🇷|flag_mr mauritania MR flag|깃발:_모리타니 MR 깃발|旗:_モーリタニア MR 旗
🇲🇸|flag_ms montserrat MS flag|깃발:_몬트세라트 MS 깃발|旗:_モントセラト MS 旗
🇲🇹|flag_mt malta MT flag|깃발:_몰타 MT 깃발|旗:_マルタ MT 旗
🇲🇺|flag_mu mauritius MU flag|깃발:_모리셔스 MU 깃발|旗:_モーリシャス MU 旗
🇲🇻|flag_mv maldives MV flag|깃발:_몰디브 MV 깃발|旗:_モルディブ MV 旗
🇲🇼|flag_mw malawi MW flag|깃발:_말라위 MW 깃발|旗:_マラウイ MW 旗
🇲🇽|flag_mx mexico MX flag|깃발:_멕시코 MX 깃발|旗:_メキシコ MX 旗
🇲🇾|flag_my malaysia MY flag|깃발:_말레이시아 MY 깃발|旗:_マレーシア MY 旗
🇲🇿|flag_mz mozambique MZ flag|깃발:_모잠비크 MZ 깃발|旗:_モザンビーク MZ 旗
🇳🇦|flag_na namibia NA flag|깃발:_나미비아 NA 깃발|旗:_ナミビア NA 旗
🇳🇨|flag_nc new_caledonia NC flag|깃발:_뉴칼레도니아 NC 깃발|旗:_ニューカレドニア NC 旗
🇳🇪|flag_ne niger NE flag|깃발:_니제르 NE 깃발|旗:_ニジェール NE 旗
🇳🇫|flag_nf norfolk_island NF flag|깃발:_노퍽섬 NF 깃발|旗:_ノーフォーク島 NF 旗
🇳🇬|flag_ng nigeria NG flag|깃발:_나이지리아 NG 깃발|旗:_ナイジェリア NG 旗
🇳🇮|flag_ni nicaragua NI flag|깃발:_니카라과 NI 깃발|旗:_ニカラグア NI 旗
🇳🇱|flag_nl netherlands NL flag|깃발:_네덜란드 NL 깃발|旗:_オランダ NL 旗
🇳🇴|flag_no norway NO flag|깃발:_노르웨이 NO 깃발|旗:_ノルウェー NO 旗
🇳🇵|flag_np nepal NP flag|깃발:_네팔 NP 깃발|旗:_ネパール NP 旗
🇳🇷|flag_nr nauru NR flag|깃발:_나우루 NR 깃발|旗:_ナウル NR 旗
🇳🇺|flag_nu niue NU flag|깃발:_니우에 NU 깃발|旗:_ニウエ NU 旗
🇳🇿|flag_nz new_zealand NZ flag|깃발:_뉴질랜드 NZ 깃발|旗:_ニュージーランド NZ 旗
🇴🇲|flag_om oman OM flag|깃발:_오만 OM 깃발|旗:_オマーン OM 旗
🇵🇦|flag_pa panama PA flag|깃발:_파나마 PA 깃발|旗:_パナマ PA 旗
🇵🇪|flag_pe peru PE flag|깃발:_페루 PE 깃발|旗:_ペルー PE 旗
🇵🇫|flag_pf french_polynesia PF flag|깃발:_프랑스령_폴리네시아 PF 깃발|旗:_仏領ポリネシア PF 旗
🇵🇬|flag_pg papua_new_guinea PG flag|깃발:_파푸아뉴기니 PG 깃발|旗:_パプアニューギニア PG 旗
🇵🇭|flag_ph philippines PH flag|깃발:_필리핀 PH 깃발|旗:_フィリピン PH 旗
🇵🇰|flag_pk pakistan PK flag|깃발:_파키스탄 PK 깃발|旗:_パキスタン PK 旗
🇵🇱|flag_pl poland PL flag|깃발:_폴란드 PL 깃발|旗:_ポーランド PL 旗
🇵🇲|flag_pm st_pierre_miquelon PM flag|깃발:_생피에르_미클롱 PM 깃발|旗:_サンピエール島・ミクロン島 PM 旗
🇵🇳|flag_pn pitcairn_islands PN flag|깃발:_핏케언_제도 PN 깃발|旗:_ピトケアン諸島 PN 旗
🇵🇷|flag_pr puerto_rico PR flag|깃발:_푸에르토리코 PR 깃발|旗:_プエルトリコ PR 旗
🇵🇸|flag_ps palestinian_territories PS flag|깃발:_팔레스타인_지구 PS 깃발|旗:_パレスチナ自治区 PS 旗
🇵🇹|flag_pt portugal PT flag|깃발:_포르투갈 PT 깃발|旗:_ポルトガル PT 旗
🇵🇼|flag_pw palau PW flag|깃발:_팔라우 PW 깃발|旗:_パラオ PW 旗
🇵🇾|flag_py paraguay PY flag|깃발:_파라과이 PY 깃발|旗:_パラグアイ PY 旗
🇶🇦|flag_qa qatar QA flag|깃발:_카타르 QA 깃발|旗:_カタール QA 旗
🇷🇪|flag_re reunion RE flag|깃발:_레위니옹 RE 깃발|旗:_レユニオン RE 旗
🇷🇴|flag_ro romania RO flag|깃발:_루마니아 RO 깃발|旗:_ルーマニア RO 旗
🇷🇸|flag_rs serbia RS flag|깃발:_세르비아 RS 깃발|旗:_セルビア RS 旗
🇷🇺|flag_ru russia RU flag|깃발:_러시아 RU 깃발|旗:_ロシア RU 旗
🇷🇼|flag_rw rwanda RW flag|깃발:_르완다 RW 깃발|旗:_ルワンダ RW 旗
🇸🇦|flag_sa saudi_arabia SA flag|깃발:_사우디아라비아 SA 깃발|旗:_サウジアラビア SA 旗
🇸🇧|flag_sb solomon_islands SB flag|깃발:_솔로몬_제도 SB 깃발|旗:_ソロモン諸島 SB 旗
🇸🇨|flag_sc seychelles SC flag|깃발:_세이셸 SC 깃발|旗:_セーシェル SC 旗
🇸🇩|flag_sd sudan SD flag|깃발:_수단 SD 깃발|旗:_スーダン SD 旗
🇸🇪|flag_se sweden SE flag|깃발:_스웨덴 SE 깃발|旗:_スウェーデン SE 旗
🇸🇬|flag_sg singapore SG flag|깃발:_싱가포르 SG 깃발|旗:_シンガポール SG 旗
🇸🇭|flag_sh st_helena SH flag|깃발:_세인트헬레나 SH 깃발|旗:_セントヘレナ SH 旗
🇸🇮|flag_si slovenia SI flag|깃발:_슬로베니아 SI 깃발|旗:_スロベニア SI 旗
🇸🇯|flag_sj svalbard_jan_mayen SJ flag|깃발:_스발바르제도-얀마웬섬 SJ 깃발|旗:_スバールバル諸島・ヤンマイエン島 SJ 旗
🇸🇰|flag_sk slovakia SK flag|깃발:_슬로바키아 SK 깃발|旗:_スロバキア SK 旗
🇸🇱|flag_sl sierra_leone SL flag|깃발:_시에라리온 SL 깃발|旗:_シエラレオネ SL 旗
🇸🇲|flag_sm san_marino SM flag|깃발:_산마리노 SM 깃발|旗:_サンマリノ SM 旗
🇸🇳|flag_sn senegal SN flag|깃발:_세네갈 SN 깃발|旗:_セネガル SN 旗
🇸🇴|flag_so somalia SO flag|깃발:_소말리아 SO 깃발|旗:_ソマリア SO 旗
🇸🇷|flag_sr suriname SR flag|깃발:_수리남 SR 깃발|旗:_スリナム SR 旗
🇸🇸|flag_ss south_sudan SS flag|깃발:_남수단 SS 깃발|旗:_南スーダン SS 旗
🇸🇹|flag_st sao_tome_principe ST flag|깃발:_상투메_프린시페 ST 깃발|旗:_サントメ・プリンシペ ST 旗
🇸🇻|el_salvador flag_sv SV flag|깃발:_엘살바도르 SV 깃발|旗:_エルサルバドル SV 旗
🇸🇽|flag_sx sint_maarten SX flag|깃발:_신트마르턴 SX 깃발|旗:_シント・マールテン SX 旗
🇸🇾|flag_sy syria SY flag|깃발:_시리아 SY 깃발|旗:_シリア SY 旗
🇸🇿|eswatini flag_sz swaziland SZ flag|깃발:_에스와티니 SZ 깃발|旗:_エスワティニ SZ 旗
🇹🇦|flag_ta tristan_da_cunha TA flag|깃발:_트리스탄다쿠나 TA 깃발|旗:_トリスタン・ダ・クーニャ TA 旗
🇹🇨|flag_tc turks_caicos_islands TC flag|깃발:_터크스_케이커스_제도 TC 깃발|旗:_タークス・カイコス諸島 TC 旗
🇹🇩|chad flag_td TD flag|깃발:_차드 TD 깃발|旗:_チャド TD 旗
🇹🇫|flag_tf french_southern_territories TF flag|깃발:_프랑스령_남방_지역 TF 깃발|旗:_仏領極南諸島 TF 旗
🇹🇬|flag_tg togo TG flag|깃발:_토고 TG 깃발|旗:_トーゴ TG 旗
🇹🇭|flag_th thailand TH flag|깃발:_태국 TH 깃발|旗:_タイ TH 旗
🇹🇯|flag_tj tajikistan TJ flag|깃발:_타지키스탄 TJ 깃발|旗:_タジキスタン TJ 旗
🇹🇰|flag_tk tokelau TK flag|깃발:_토켈라우 TK 깃발|旗:_トケラウ TK 旗
🇹🇱|flag_tl timor_leste TL flag|깃발:_동티모르 TL 깃발|旗:_東ティモール TL 旗
🇹🇲|flag_tm turkmenistan TM flag|깃발:_투르크메니스탄 TM 깃발|旗:_トルクメニスタン TM 旗
🇹🇳|flag_tn tunisia TN flag|깃발:_튀니지 TN 깃발|旗:_チュニジア TN 旗
🇹🇴|flag_to tonga TO flag|깃발:_통가 TO 깃발|旗:_トンガ TO 旗
🇹🇷|flag_tr turkey_tr TR flag|깃발:_튀르키예 TR 깃발|旗:_トルコ TR 旗
🇹🇹|flag_tt trinidad_tobago TT flag|깃발:_트리니다드_토바고 TT 깃발|旗:_トリニダード・トバゴ TT 旗
🇹🇻|flag_tv tuvalu TV flag|깃발:_투발루 TV 깃발|旗:_ツバル TV 旗
🇹🇼|flag_tw taiwan TW flag|깃발:_대만 TW 깃발|旗:_台湾 TW 旗
🇹🇿|flag_tz tanzania TZ flag|깃발:_탄자니아 TZ 깃발|旗:_タンザニア TZ 旗
🇺🇦|flag_ua ukraine UA flag|깃발:_우크라이나 UA 깃발|旗:_ウクライナ UA 旗
🇺🇬|flag_ug uganda UG flag|깃발:_우간다 UG 깃발|旗:_ウガンダ UG 旗
🇺🇲|flag_um us_outlying_islands UM flag|깃발:_미국령_해외_제도 UM 깃발|旗:_合衆国領有小離島 UM 旗
🇺🇳|flag_un un united_nations UN flag|깃발:_국제연합 UN 깃발|旗:_国際連合 UN 旗
🇺🇸|flag_us united_states usa US flag|깃발:_미국 US 깃발|旗:_アメリカ合衆国 US 旗
🇺🇾|flag_uy uruguay UY flag|깃발:_우루과이 UY 깃발|旗:_ウルグアイ UY 旗
🇺🇿|flag_uz uzbekistan UZ flag|깃발:_우즈베키스탄 UZ 깃발|旗:_ウズベキスタン UZ 旗
🇻🇦|flag_va vatican_city VA flag|깃발:_바티칸_시국 VA 깃발|旗:_バチカン市国 VA 旗
🇻🇨|flag_vc st_vincent_grenadines VC flag|깃발:_세인트빈센트그레나딘 VC 깃발|旗:_セントビンセント及びグレナディーン諸島 VC 旗
🇻🇪|flag_ve venezuela VE flag|깃발:_베네수엘라 VE 깃발|旗:_ベネズエラ VE 旗
🇻🇬|british_virgin_islands flag_vg VG flag|깃발:_영국령_버진아일랜드 VG 깃발|旗:_英領ヴァージン諸島 VG 旗
🇻🇮|flag_vi us_virgin_islands VI flag|깃발:_미국령_버진아일랜드 VI 깃발|旗:_米領ヴァージン諸島 VI 旗
🇻🇳|flag_vn vietnam VN flag|깃발:_베트남 VN 깃발|旗:_ベトナム VN 旗
🇻🇺|flag_vu vanuatu VU flag|깃발:_바누아투 VU 깃발|旗:_バヌアツ VU 旗
🇼🇫|flag_wf wallis_futuna WF flag|깃발:_왈리스-푸투나_제도 WF 깃발|旗:_ウォリス・フツナ WF 旗
🇼🇸|flag_ws samoa WS flag|깃발:_사모아 WS 깃발|旗:_サモア WS 旗
🇽🇰|flag_xk kosovo XK flag|깃발:_코소보 XK 깃발|旗:_コソボ XK 旗
🇾🇪|flag_ye yemen YE flag|깃발:_예멘 YE 깃발|旗:_イエメン YE 旗
🇾🇹|flag_yt mayotte YT flag|깃발:_마요트 YT 깃발|旗:_マヨット YT 旗
🇿🇦|flag_za south_africa ZA flag|깃발:_남아프리카 ZA 깃발|旗:_南アフリカ ZA 旗
🇿🇲|flag_zm zambia ZM flag|깃발:_잠비아 ZM 깃발|旗:_ザンビア ZM 旗
🇿🇼|flag_zw zimbabwe ZW flag|깃발:_짐바브웨 ZW 깃발|旗:_ジンバブエ ZW 旗
🏴󠁧󠁢󠁥󠁮󠁧󠁿|england flag_gbeng flag gbeng|깃발:_잉글랜드 gbeng 깃발|旗:_イングランド gbeng 旗
🏴󠁧󠁢󠁳󠁣󠁴󠁿|flag_gbsct scotland flag gbsct|깃발:_스코틀랜드 gbsct 깃발|旗:_スコットランド gbsct 旗
🏴󠁧󠁢󠁷󠁬󠁳󠁿|flag_gbwls wales flag gbwls|깃발:_웨일즈 gbwls 깃발|旗:_ウェールズ gbwls 旗`;
