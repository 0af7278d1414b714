/** Which first sentences of notes are asked. */
import { describe, expect, it } from "vitest";
import { whyNoDefinition } from "../../../src/core/index/says-what";

const UNNAMED = "the first paragraph of its note does not name it";
const NOTHING = "the first paragraph of its note does not say what it is";

describe("the first paragraph of a note is asked", () => {
  it.each([
    ["Makroökologie", "Die Ökologie von allem."],
    ["Cation Exchange Capacity", "CEC says how much a soil can hold."],
    ["Grafting (of trees)", "Grafting joins plants to one."],
    ["each_root()", "Goes over each root of a plant."],
    ["layout.tsx", "Wraps all pages of a garden."],
    ["Mulch", "Mulch = leaves on the ground."],
    ["htaccess soubor", "Soubor, který se umisťuje do adresářů."],
    ["Racines", "Une suite de cellules que l’on appelle autrement ailleurs."],
    ["NPK (nitrogen, phosphorus, kalium)", "NPK is what a soil needs."],
    ["Gedächtnislose Beete", "Ein Beet ist gedächtnislos, wenn es nichts vom Vorjahr weiß."],
    ["Wurzel", "Was Wasser aus dem Boden zieht, heißt Wurzel."],
    ["Hạ", "Hạ là một vị vua của thời xưa."],
    ["small beds", "A **small bed** is a place where people grow things. We can also see it as a garden."],
    ["BRD", "**Bed root density (BRD)** encodes the way of roots in a bed."],
    ["Сад", "Позволяет хранить воду в корнях."],
    ["ПСВ", "Прямая сила воды – поднимает её по стеблю."],
    ["Riego", "Es un estilo de riego donde el agua es partida en gotas."],
    ["Riego", "Es un modo de regar que nació en el sur. La idea es regar de noche."],
    ["Raíces", "Las raíces están formadas por células que beben."],
    ["korzenie", "**Korzenie** to część rośliny, która pobiera wodę, a ich rola jest duża."],
    ["9.2 - 主根", "术语主根用于描述植物向下生长的部分。"],
    ["Bed tools", "Tools for digging beds that nobody digs by hand."],
    ["Loam", "This is a soil of sand and clay."],
    ["Loam Overview", "Loam is a soil of sand and clay."],
    ["Mulch", "The dry outer layer of a bed in winter."],
    ["Mulch", "Garden practice where leaves lie on a bed."],
    ["Rod-mønster", "Rod-mønstret er et mønster, der giver vand til en rod."],
    ["Loam vs Clay", "The choice of loam or clay tells how long a soil holds water."],
  ])("where it names its concept, and says what it is or does: %s", (name, sentence) => {
    expect(whyNoDefinition(sentence, [name])).toBeNull();
  });

  it.each(["A pressure within a cell.", "The pressure of water in a cell.", "The part of a cell that holds its water.", "Is what keeps a leaf up.", "Druck von Wasser in Zellen.", "La presión que tiene una célula.", "Es la fuerza de una célula.", "Это давление внутри клетки.", "هو الضغط داخل الخلية.", "عبارة عن ضغط الماء في الخلية.", "הוא הלחץ בתוך התא.", "יחס של מים ומלח בתא.", "Merupakan tekanan air dalam sel.", "是细胞内的压力。"])("where it begins as a definition does: %s", (sentence) => {
    expect(whyNoDefinition(sentence, ["Turgor"])).toBeNull();
  });

  it.each([
    ["Osmosis", "By osmosis, water passes a skin."],
    ["Raíces", "Entonces la cantidad de raíces que hay es grande."],
    ["Mulch", "Consider a row of beds that lie in the sun."],
    ["Soil Crust vs Soil Core", "The soil crust is the part of a soil that dries first."],
    ["Grafting", "Grafted plants grow as one."],
    ["Freiland-Kultur", "Wer Freilandkultur sagt, meint Beete."],
    ["光合作用", "植物用光合作用制造养分。"],
    ["Osmosis", "Osmosis is often quick at noon."],
    ["Osmosis", "Osmosis is an important concept in botany."],
    ["Osmosis", "Osmosis is one of the ways of water."],
    ["Osmosi", "L’osmosi è un concetto fondamentale della botanica."],
    ["Осмос", "Осмос не всегда быстрый."],
    ["Osmosis", "Osmosis is a plant process."],
    ["Osmosis", "Osmosis is a central part of botany."],
    ["useRoots()", "Yes, that is how to think of it."],
    ["Osmosis", "A plant process."],
    ["Soil types", "Clay soil is a soil that drinks slowly."],
    ["Root hair", "Root hair cells are parts of a root that drink."],
    ["Loam", "Loam beds: LOAM is a mark that a bed can have."],
    ["Roots", "This helps to keep a plant in its soil."],
    ["Botany 1", "Botany 1 is a course that covers roots."],
    ["Roots and soil", "Roots and soil of the north were wet in May."],
    ["Soil data", "The cost of keeping soil data of a garden is high."],
    ["Turgor", "Takes the water up to the leaves."],
    ["Turgor", "A pressure that we should look at again."],
    ["Planting", "Dig a hole and then planting is easy."],
    ["Mulch", "A drawback of it is that it rots."],
    ["Mulch", "Ein Nachteil davon ist, dass er fault."],
    ["Beet", "Mehrere Beete sind voneinander unabhängig, wenn kein Weg sie verbindet."],
    ["Wurzel", "Wenn er gerade wächst, heißt er Hauptwurzel."],
    ["Beet", "Um ein Beet anlegen zu können, braucht man Bretter."],
    ["Beet", "Ist mehr oder weniger ein Kasten aus Holz."],
    ["Osmosis", "One of the most beautiful of all ideas."],
    ["Osmosis", "Sort of like drinking of leaves."],
    ["Osmosis", "This is really just a list of leaves."],
    ["堆肥", "本指南介绍堆肥的方法。"],
    ["Watering", "Most gardeners that have a bed of roses need to hold a can."],
    ["Watering", "For beds that lie in the sun, carrying each can there takes long."],
    ["Watering", "When such beds are dry at noon, the leaves will burn."],
    ["Watering", "A leaf or root rots, or at least dries."],
    ["Watering", "En el caso de varias raíces existe un camino más largo."],
    ["Watering", "The long way of rain that a plant takes is called the road of rain."],
    ["F.1 - 根毛", "在4.1 - 土壤和水中，它可以喝水。"],
    ["Watering", "Partimos de una planta que tiene raíces secas."],
    ["Ecuación del riego", "Si la ecuación no es de agua, puedo escribir otra."],
    ["Watering", "Studies of old roots suggest that a root drinks at night."],
    ["Watering", "Lists all notes that tell of roots."],
    ["Watering", "Lists topics related to roots and water."],
    ["Watering", "A good practice at noon is to hold a can of water."],
    ["Watering", "A common way to speak of roots that drink."],
    ["Roots Drink", "Leaf argues that the roots of a tree drink at night."],
  ])("not where it tells something else of it, which nobody could guess: %s, %s", (name, sentence) => {
    expect(whyNoDefinition(sentence, [name])).not.toBeNull();
  });

  it("where half of the words of a long name are said", () => {
    expect(whyNoDefinition("The rise of water is the way of it through thin tubes.", ["Rise of Water in Stems"])).toBeNull();
    expect(whyNoDefinition("Plants use it at noon, as trees do.", ["Photosynthesis of Plants without Light at Night"])).toBe(UNNAMED);
  });

  it.each([["No known repair so far.", UNNAMED], ["We looked at leaves in the morning.", UNNAMED], ["There are two kinds of turgor.", NOTHING], ["Let's look at turgor in leaves.", NOTHING], ["This is my page about turgor.", NOTHING], ["What is turgor in a leaf?", NOTHING], ["Turgor pressure", NOTHING], ["Turgor of a leaf is:", NOTHING], ["They also have turgor in their leaves.", NOTHING], ["However, turgor is lost at noon.", NOTHING], ["ما هو ضغط الخلية؟", NOTHING], ["يشرح المؤلف ضغط الخلية.", NOTHING], ["I think turgor is fun for leaves.", NOTHING], ["Origin: a book on turgor", NOTHING], ["Turgor, also called pressure of a cell …", NOTHING], ["见下。", NOTHING], ["在前面的课程中，我们介绍了 Turgor。", NOTHING], ["注意：Turgor 没有变化。", NOTHING], ["Neste capítulo vemos o turgor.", NOTHING], ['"@type": "Turgor", "headline": "Leaves"', NOTHING], ["(turgor came with land plants)", NOTHING], ["Friday, 3 May, turgor in leaves", NOTHING], ["For my garden, turgor is what counts.", NOTHING], ["J’ai lu que turgor est fort.", NOTHING], ["Un tutoriel de turgor.", NOTHING], ["The first of these ways is turgor.", NOTHING], ["The first, and oldest of these ways is turgor.", NOTHING], ["All of them need turgor in leaves.", NOTHING], ["“Turgor is a gift of water.” — Ada Root", NOTHING], ["We learn about turgor and leaves.", NOTHING], ["*Map of Content* holds all notes on turgor.", NOTHING], ["A walkthrough showing turgor in leaves.", NOTHING], ["Generated by the turgor engine.", NOTHING], ["Basta dimostrare che il turgor sale.", NOTHING], ["Supongamos que el turgor sube.", NOTHING]])("not where it does neither: %s", (sentence, why) => {
    expect(whyNoDefinition(sentence, ["Turgor"])).toBe(why);
  });
});

describe("a sentence says plainly what it is about", () => {
  it.each([
    ["Osmosis", "Osmosis is what moves water through a skin."],
    ["Osmosis", "In botany, osmosis moves water through a skin."],
    ["Osmosis", "The passage of water through a skin that is thin."],
    ["Plant cells", "A cell with walls of cellulose is called a plant cell."],
    ["Cells - Botany", "Cells are the smallest parts of a plant."],
    ["Осмос", "Осмос — движение воды."],
    ["渗透作用", "渗透作用是水穿过薄膜的运动。"],
    ["浸透とは何か", "浸透とは、水が膜を通ることです。"],
    ["삼투", "삼투란 물이 막을 지나는 현상이다."],
    ["Osmoza", "Osmoza jest ruchem wody przez błonę."],
  ])("%s: %s", (name, sentence) => {
    expect(whyNoDefinition(sentence, [name])).toBeNull();
  });

  it.each([
    ["Osmosis", "Leaves stay cool at noon by means of osmosis."],
    ["Osmosis", "The probability of rain is what gardeners look at."],
    ["Osmosis", "Your osmosis is as good as your soil."],
    ["Osmosis", "Garden osmosis club"],
    ["渗透作用与根系结构", "植物在中午把水输送到叶子里，这叫渗透。"],
    ["浸透について調べたメモ", "昨日は庭で雨が降っていたので、調べることにした。"],
  ])("does not: %s, %s", (name, sentence) => {
    expect(whyNoDefinition(sentence, [name])).not.toBeNull();
  });
});

describe("where sentences end with verbs, a noun at the end is what a thing is", () => {
  it.each(["土の中で水を運ぶ組織。", "葉を落とす木のこと", "雨の量と葉の数の関係を表したグラフ。春に使う。", "水を吸い上げて葉まで運ぶ仕組み", "물을 뿌리에서 잎까지 나르는 조직"])("%s", (text) => {
    expect(whyNoDefinition(text, ["キシレム"])).toBeNull();
  });

  it.each(["今日は朝から雨が降った。", "土がよく水を運ぶ。", "나는 오늘 물을 주었다"])("and no other sentence: %s", (text) => {
    expect(whyNoDefinition(text, ["キシレム"])).not.toBeNull();
  });
});
