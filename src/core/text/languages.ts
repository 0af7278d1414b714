/**
 * Words that tell what a sentence does, one table for each language: whether it says what a thing is, speaks of its
 * note, stops in the middle. Tables hold alternatives of regular expressions, parted by `|`. Whoever asks for words asks
 * for those of all languages, since a vault is rarely of one.
 * @data
 */
export interface LanguageWords {
  /** Headings, normalized, below which nothing says what a note is about. */
  readonly elsewhere?: string;
  /** Labels in front of a colon of which no value says anything. */
  readonly fields?: string;
  readonly the?: string;
  /** Forms of “is” and “means”, between a name and what it is. */
  readonly is?: string;
  /** Verbs between a name and what it does, each of which says what the thing is. */
  readonly does?: string;
  /** What stands behind “is” and does not say what a thing is: that it matters, what it belongs to, how it is at times. */
  readonly vague?: string;
  /** Words of somebody who speaks with others, or who is not sure. */
  readonly addresses?: string;
  /** How a definition begins. */
  readonly defines?: string;
  /** What follows the noun that a definition begins with. */
  readonly of?: string;
  /** How a sentence begins that speaks of the note, of the reader or of the writer. */
  readonly talks?: string;
  /** Who tells something, and that somebody tells it: “the author describes”. */
  readonly tells?: string;
  /** How a sentence begins that goes on from one before. */
  readonly goesOn?: string;
  /** Small words, in that case, with which somebody speaks of himself. */
  readonly self?: string;
  /** How a text begins that tells to do something. */
  readonly instructs?: string;
  /** How a clause begins that gives a reason alone. */
  readonly because?: string;
  /** What speaks of something said before. */
  readonly back?: string;
  /** Headings and titles, normalized and without brackets, below which there is nothing to learn: what is to be done, read, found. */
  readonly chores?: string;
  /** Such headings, of what was read and is to be read, below which nothing says what a note is about, either. */
  readonly readings?: string;
  /** How titles end of notes about what is done or planned. */
  readonly records?: string;
  /** Parts of headings below which stands what something is. */
  readonly introduces?: string;
  /** What leads to a name of what is given: “let x”. */
  readonly given?: string;
  /** What follows from what is given. */
  readonly hence?: string;
  /** What a sentence that goes on stops with. */
  readonly leads?: string;
  /** What announces a list. */
  readonly lists?: string;
  /** Terms that say what is told of a thing, and name none. Normalized, a blank for each hyphen. */
  readonly labels?: string;
  /** Headings, below which stand points of one thing and no terms. */
  readonly aspects?: string;
  /** Such terms that ask nothing, not even with the heading above them: of many examples nobody knows which is meant. */
  readonly empty?: string;
  /** Small words in front of a cut. */
  readonly small?: string;
  /** Words of four letters and more that any text may have, as names have them, without an `s` at the end. */
  readonly common?: string;
  /** “Of these”: what is spoken of stands in front. */
  readonly ofThese?: string;
  readonly and?: string;
  /** How a text begins that says what a course does with its subject. */
  readonly studies?: string;
  /** Headings of what is about a program: how they begin, or all of one where a `$` stands. */
  readonly project?: string;
}

const LANGUAGES: readonly LanguageWords[] = [
  { // English
    labels: "ruling|theory|best practices?|evidence|motivations?|determinants|materials?|symbols?|stimulus(?: .*)?|exceptions|assumptions|themes?|importance|side effects|precautions|pros and cons|strengths|weaknesses|characteristics|consequences|aims?|meaning|key features|topics?|derivation|proof|notation|returns|syntax|notes?|examples|types?|variants?|kinds?|causes?|effects?|symptoms?|signs?|treatment|diagnosis|prognosis|definition|purpose|goals?|functions?|features?|structure|location|uses?|usage|use cases?|pros|cons|(?:dis)?advantages?|benefits?|drawbacks?|impacts?|risks?|detail|description|history|origins?|results?|facts?|issues?|holding|rule|reasoning|inside|outside|before|after|(?:in|out)puts?|request|response|sources?|links?|references?|parameters?|default|value|measures?|mechanisms?|implications?|challenges?|limitations?|applications?|requirements?|objectives?|approach(?:es)?|arguments?|target|design|severity|timing|duration|course|onset|outcomes?|scenario|context|roles?|rare|common|cost|website|focus|interpretation|formula|histology|imaging|labs|pathophysiology|epidemiology|etiology|(?:clinical )?presentation|clinical features|complications|management|prevention|risk factors|associations|mnemonic|workup|differential|morphology|pathogenesis|investigations|(?:lab )?findings|why it matters|what it is|how it works|when to use|significance|criticism|rationale|intuition|key points?|(?:key|main) idea|how to use|why|how|what|when|where|who|ranges|(?:if )?(?:yes|no)|(?:key|main) considerations?|most likely(?: scenario)?|memory aid|(?:older|newer) approach|propert(?:y|ies)|solutions?|problems?|components|parts|forms?|shapes?|(?:(?:key|core|main) )?(?:terms|takeaways|elements|ideas?|concepts?|metrics)|steps?|procedures?|methods|techniques|principles|criteria|conditions|(?:contra)?indications?|dos(?:e|age)|adverse effects|classifications?|categories|experiments?|evaluation|implementation|(?:(?:time|space) )?complexity|running time|(?:best|worst|average) case|strategies|questions?|answers?|translation|beginning|end|start|material facts|procedural history|held|real[- ]world (?:example|application)s?", empty: "notes?|lessons?|main points|usage example|others?|misc|miscellaneous|general|remarks?|example(?: of .*)?|summary|overview|details|conclusions?|key insight|simultaneously|however|therefore|meanwhile|overall|also|finally|figure|introduction|background",
    readings: "references?|sources|see also|external links|resources|further reading|bibliography|citations|footnotes|backlinks|related notes|meta", elsewhere: "source|related(?: concepts| topics)?|links|metadata|tags|navigation|tasks|to-do|todos?|changelog|flashcards|(?:open )?questions|(?:table of )?contents|why it matters|motivation",
    fields: "(?:professors?|lecturers?|teachers?|instructors?|coordinators?)(?: \\p{L}+)?|office hours|timetable|exam date|credits|ects|e-?mail|(?:file )?tags?|status|type|kind|created|generated|(?:last )?(?:updat|modifi)ed|date|day|time|id|uid|sources?|authors?|url|origin|references?|links?|topics?|mocs?|areas?|project|categor(?:y|ies)|parent|up|related|alias(?:es)?|keywords?|course|lecture|week|class|level|state|done|progress|next|prev(?:ious)?|see also|back to|zettel|folder|cssclass",
    the: "the|an?", is: "is|are|was|were|means|refers",
    defines: "an?|any|one|is|are|was|refers|means|describes|consists|used|allows?|measures|when",
    of: "of|that|which|in which|by which|where",
    talks: "we (?:learn|look at|cover|discuss)|(?:this is )?an? (?:\\p{L}+ )?(?:collection of (?:notes|documents|links|articles)|question bank)|generated (?:by|on|at)|it (?:suffices|is enough) to|such that|lists? (?:all|notes|topics|tags)|one of the most|(?:sort|kind) of like|this is (?:really|just)|contains (?:all|various|information|notes|concepts|links)|(?:yes|sure|certainly|absolutely)[,!.]|(?:there|here) (?:is|are|was|were)|when it comes to|this is a placeholder|for this (?:example|case)|using (?:all|my)|this (?:document|prompt|file|list|folder|directory|vault|repo(?:sitory)?)|these notes|you are|begin by|here['’]s|below|this is (?:the|my|your|a (?:note|list|page|draft))|in this|let['’]?s|i (?:am|have|had|was|will|would|can|think|want|use|need|know|like|don['’]t)|i['’]m|we (?:will|have|can|want|need)|you (?:can|will|have|need|should)|think of|just like|see|note that|remember|(?:example|origin|note|source|idea|warning)s?:|in (?:the (?:previous|last)|previous|earlier)|(?:this|the (?:above|following)) (?:video|article|chapter|section|lecture|post|note|page|diagram|picture|figure|table)|(?:script|pages?)|assume that|consider|take a",
    tells: "(?:the |this )(?:authors?|writer|book|chapter|article|paper|video|section|lecture|speaker) (?:also |then |here )?(?:explains?|describes?|discuss(?:es)?|argues?|shows?|presents?|introduces?|concludes?|covers?|talks?|mentions?|notes?|says|writes)",
    goesOn: "(?:they|it|these|this|we|he|she) (?:also|then|therefore|thus)|also|however|moreover|furthermore|additionally|in addition|similarly|similar to|likewise|unlike|like|but|and|so|thus|therefore|hence|then|otherwise|now|for example|for instance|on the other hand|as (?:mentioned|seen|said|above)|i have no idea|no idea",
    addresses: "\\p{L}+n['’]t|we|our|us|should|could|would|probably|maybe|perhaps|somehow|please|suppose|imagine", aspects: "when (?:not )?to use(?: .*)?|(?:(?:key|main|common|major|real world|practical) )?(?:advantages|disadvantages|benefits|drawbacks|limitations|challenges|pros|cons|pros and cons|strengths|weaknesses|applications|use cases|best practices|tips|(?!web|mobile|desktop|cloud|native|client)\\p{L}+ applications|takeaways|key takeaways|key points|common mistakes|pitfalls|features|characteristics)(?: (?:of|in|and) .*)?|(?:\\p{L}+ ){0,3}(?:tips|mistakes|pitfalls|takeaways|exam points)(?: .*)?|open (?:issues|points)|lessons learned",
    does: "describes?|defines?|denotes?|represents?|consists? of|allows?|enables?|lets?|provides?|measures?|stands? for|refers? to|deals? with|studies|converts?|contains?|stores?|returns?|specif(?:y|ies)",
    vague: "(?:an? )?(?:good|best|common) (?:practi[cs]e|way)|(?:an?|the) (?:\\p{L}+ )?(?:next|first|last|fundamental|higher|further|final) (?:step|level|stage|part|phase|form|version)|(?:an? )?(?:\\p{L}+ ){0,2}(?:course|module|lecture|seminar|book|article|paper|blog|video|podcast|newsletter) (?:that|which|on|in|for|by|about)|not|also(?! (?:known|called))|often|usually|generally|typically|commonly|frequently|very|now|still|so|more|most|less|quite|only|just|really|actually|part of|one of|based on|similar|(?:an?|the|one of the) (?:(?:very|most) )?(?:fundamental|important|key|core|essential|crucial|central|critical|useful|common|popular|powerful|big|great|good|excellent|simple|basic|new|interesting)(?: \\p{L}+){0,2} (?:concepts?|parts?|topics?|aspects?|ideas?|tools?|ways?|skills?|terms?|things?|features?|elements?|components?|choices?)(?! (?:that|which|where|by) )|(?:an?|the) (?:example|part|concept|way|topic|idea|term) (?:in|of|for) (?!which)",
    back: "(?:seen|the) above|despite this|the other hand|of th(?:ese|is) \\p{L}",
    because: "because|in order to|so that", instructs: "(?:test|assess|check) your|promote|click on|go to|start with|to \\p{L}+ [^,.]{3,60},(?= \\p{Ll})|find (?:out|which)|you (?:should|need|must|have to)|know (?:how|what)|understand (?:how|the|what)|they|these|those|learn (?:how|to|about)|watch|check out|try to|ensure|make sure|be sure to|remember to|gather|explore|enable|click|press|investigate|conduct|examine",
    chores: "collegamenti(?: .*)?|purpose (?:and|&) scope|(?:research|reading|learning) (?:.* )?queue|related topics(?: for .*)?|for maintenance|exam (?:tips?|prep(?:aration)?|strateg(?:y|ies)|format|approach|info(?:rmation)?)|time management(?: .*)?|(?:certification|course) (?:benefits|overview|info(?:rmation)?|details|logistics)|question approach|(?:practice|tutorial|exam|review|sample) (?:labs?|answers)|(?:.* )?(?:practice|tutorial|exam|review) (?:questions|exercises|problems)(?: .*)?|(?:suggested|recommended|learning|study|reading) (?:order|sequence)|vault stat(?:istic)?s|external (?:resources|references)|in repository|home|start here|inbox|(?:key )?(?:dashboards?|folders)|reports|(?:(?:my|active|current|past|side|other|personal|ongoing) )?projects|project (?:plan|notes)|actions|(?:my|next|open|current|active) (?:tasks|actions)|todos?|to-?do(?: list)?|next(?:(?: \\p{L}+)? steps?)?|now|later|someday(?:[ /]maybe)?|(?:current|currently|now) (?:active|focus|work|status|state|reading|learning|working on|studying)|in progress|planned(?: \\p{L}+)?|(?:open|unanswered|remaining|my) questions|decision log|(?:meeting|daily|weekly|fleeting|literature|reading|book|old|new|recent|recently added) notes|meetings?|diary|daily|career(?: and growth)?|travels|finances|bills|bookmarks|clippings|(?:non-?)?fiction|novels|repertoire|reading (?:list|paths?)|to (?:read|watch|write|add|learn|do)|(?:my )?books|movies|films|recipes|bucket list|wish ?list|about(?: this \\p{L}+| me)?|how to use (?:this|the) \\p{L}+|(?:quick|external|internal|useful|helpful) links(?: map)?|(?:content|vault|note|map|system) (?:statistics|status)|(?:research|reading|study|learning|development) (?:queue|backlog|roadmap)|suggested (?:content|notes|topics)(?: to add)?|drafts|(?:past )?exams|(?:practice|exam) (?:problems|exercises|questions|topics)|homework|syllabus|deadlines|(?:recommended |suggested |standard )?(?:textbooks|readings?|literature|courses|videos|channels|podcasts)|(?:study|review|discussion|sample) (?:problems|questions|plan)|exercises|problem sets?|version history|change ?log|getting started|how to use \\p{L}+(?: \\p{L}+)?|for (?:students|beginners|instructors|teachers)|before class|after class|learning (?:outcomes|objectives|path|goals)|contact(?: information)?|contributing|licen[cs]e|acknowledge?ments|credits|what (?:it|this|the \\p{L}+) covers|key questions",
    records: "plan|checklist|dashboard|command cent(?:er|re)|control panel|roadmap|backlog|to consider|to read|to watch|wish ?list|meeting|sprint|changelog|status",
    given: "let", hence: "then|is called|are called|define[ds]?|we call",
    leads: "for example|for instance|that|where|iff?|then|when|such that|so that|as follows|like this|whether|the form|if and only if|suppose|assume|i\\.e\\.|e\\.g\\.|we (?:have|get|denote|define|write|obtain|call|say)|(?:statements?|conditions?|properties|axioms) (?:hold|are satisfied)|satisf(?:y|ies|ying)|given by|defined by|denoted by|called|because|namely|including|includes?|such as|consists of",
    lists: "\\bfollowing|\\bbelow(?=\\s*\\.?\\s*…?\\s*$)", small: "and|or|but|the|an?|of|to|in|on|at|by|for|with|from|as|that|which|who|when|if|is|are|its|their|using",
    common: "also|been|between|both|each|have|into|like|made|many|make|more|most|much|only|other|over|same|some|such|than|them|then|they|this|those|through|used|uses|what|where|while|will|without|your", ofThese: "(?:of|among) th(?:[eo]se|em)", and: "and|&",
    studies: "stud[iy]|understand|explor|analysis|techniques|basic|appl[iy]", project: "install|usage$|.*deploy|licen|stack$|features$",
  },
  { // German
    addresses: "wir|uns|unser[en]*|sollten?|vielleicht|könnte", aspects: "vorteile|nachteile|vor- und nachteile|anwendungen|herausforderungen|einschränkungen|grenzen|stärken|schwächen|tipps|wann (?:man )?.*verwenden.*",
    does: "bezeichnet|beschreibt|definiert|besteht aus|dient|bedeutet|ermöglicht|misst|umfasst", vague: "ein(?:e[ns]?)? (?:\\p{L}+ )?(?:kurs|vorlesung|modul|buch|artikel)|nicht|auch|oft|mehr oder weniger|meist|häufig|sehr|noch|nur|ein(?:e[sr]?)? (?:wichtige[rs]?|grundlegende[rs]?|zentrale[rs]?) (?:\\p{L}+ )?(?:konzept|begriff|teil|bestandteil|thema)|teil",
    because: "weil", self: "ich(?![^]*[ąęłńśżź])|mein[em]?", instructs: "stelle sicher|achte|denk daran",
    chores: "startseite|posteingang|(?:(?:meine|aktuelle|laufende|alte) )?projekte|(?:meine|offene) aufgaben|nächste schritte|offene fragen|tagebuch|lesezeichen|leseliste|bücher|filme|rezepte|hausaufgaben|übungsaufgaben|prüfungsfragen|aktueller stand|literaturverzeichnis|weiterführende links",
    labels: "beispiele|definition|theorie|erkenntnis(?:se)?|symbol|lage|entwicklung|ursachen?|symptome|therapie|behandlung|diagnose|ziele?|funktion|funktionen|vorteile?|nachteile?|eigenschaften|merkmale|verwendung|anwendung|aufbau|arten|typen|beschreibung|aufgaben?|folgen|aufgabe|problem(?:e)?|lösung(?:en)?|(?:einfache|alternative) lösung|bestandteile|zusammensetzung|form(?:en)?|begriff|bedeutung|ablauf|verlauf|ergebnis(?:se)?|experiment|versuch|wirkung(?:en)?|entstehung|vorkommen|kritik|idee|kernidee|prinzip|methoden|einsatz|nutzen|alternativ|relevant|rolle|kompetenzen|beginn|ende|ort", empty: "aber|achtung|wichtig|weitere notizen|anmerkung|andere|beispiel(?: (?:für|aus) .*)?|abbildung|zusammenfassung|bemerkung|hinweis|einleitung",
    readings: "quellen|siehe auch", elsewhere: "literatur|verweise|fragen", fields: "dozent(?:in|en)?|sprechstunden?|stundenplan|leistungspunkte|quelle|autor|erstellt|datum|thema|themen", the: "der|die|das|eine?|zwei", is: "ist|sind",
    defines: "eine?|ist|bezeichnet|es|beschreibt|dient|besteht", of: "von|für",
    talks: "wobei|was (?:der|die|das|man)|notiz(?:en)? (?:über|zu)|es gibt|wir (?:haben|werden|wollen)|siehe|hier|inhalt|beweisidee|skript|seiten?", tells: "(?:der autor|die autorin|das kapitel|das buch|der text) (?:beschreibt|erklärt|zeigt|nennt)",
    goesOn: "daraus|darauf|deshalb|sowie|sondern|hierbei|damit|hierfür|hierzu|um [^,.]{1,60} zu|außerdem|jedoch|aber|auch|daher|somit|dabei|dadurch|dafür|zusätzlich|ebenso|ähnlich wie|im gegensatz|zum beispiel", given: "seien?", hence: "dann|heißt|nennen",
    leads: "dass|wobei|wenn|dann|falls|gilt|sodass|z\\.\\s?b\\.|d\\.\\s?h\\.|genannt|genau dann|wie", lists: "\\bfolgende[nrs]?", small: "und|oder|der|die|das|ein|eine|mit|zu|von",
    common: "nicht|auch|wird|sich|sind|diese|dieser|einer|über|zwischen", ofThese: "von diesen", and: "und",
  },
  { // French
    addresses: "nous|notre|nos|devrait|pourrait|peut-être", aspects: "caractéristiques(?: principales)?|avantages|inconvénients|limites|défis|forces|faiblesses|bonnes pratiques|conseils|cas d['’](?:usage|utilisation)",
    does: "désigne|permet(?:s|tent)?|fonctionne(?:nt)?|contien(?:t|nent)|consiste|décrit|définit|représente|signifie|sert", vague: "un(?:e)? (?:cours|livre|article|module) (?:qui|de|sur)|pas|aussi|souvent|très|un (?:\\p{L}+ )?(?:concept|élément|outil) (?:\\p{L}+ )?(?:fondamental|important|essentiel|clé)|une (?:notion|partie) (?:fondamentale|importante|essentielle)|(?:l['’])?une? des",
    because: "parce qu[e’']", self: "[jJ]['’](?:ai|utilise)|[jJ]e (?:m['’e]|suis|pense|crois|veux|vais)", instructs: "assurez-vous|n['’]oubliez pas",
    chores: "accueil|(?:mes )?projets(?: en cours)?|prochaines étapes|questions ouvertes|favoris|à (?:lire|faire|voir)|livres|recettes|exercices pratiques|état actuel|bibliographie|statistiques du vault|ressources(?: externes)?",
    labels: "exemples|théorie|symboles?|développement|définition|causes?|symptômes|traitement|diagnostic|but|objectifs?|fonctions?|avantages?|inconvénients?|caractéristiques|propriétés|utilisation|rôle|problèmes?|solutions?|formes?|parties|résultats?|conséquences?|effets?|principes?|méthodes?|idée (?:clé|principale)|début|fin|lieu|limites|enjeux|contexte|critiques?|types?|étapes?|expériences?", empty: "ainsi|autres?|exemple(?: de .*)?|figure|résumé|remarques?",
    readings: "références|voir aussi", elsewhere: "liens", fields: "étiquettes|auteur|enseignante?s?|professeurs?|horaires?", the: "les?|la|l['’]|une?|des|deux", is: "est|sont",
    defines: "une?|des|est|c['’]est|désigne|permet|consiste|se dit", of: "d['’]|des?|du|qui",
    talks: "notes? sur|(?:un )?(?:petit )?tutoriel|il y a|voici|on (?:va|peut)", tells: "l['’]auteur (?:décrit|explique|montre)|(?:le|ce) (?:chapitre|livre|texte) (?:décrit|explique|présente)",
    goesOn: "aussi|cependant|mais|donc|ainsi|de plus|en outre|par exemple|de même", given: "soi(?:en)?t", hence: "alors|on appelle|on dit|est dit",
    leads: "que|où|alors|comme|si|si et seulement si|c['’]est-à-dire|on a|tels? que|telles? que|appelée?", lists: "\\bsuivant\\p{L}*", small: "et|ou|des?|les?|du|la|un|une|à|dans|pour|par",
    common: "avec|sont|cette|leur", ofThese: "de ces", and: "et",
  },
  { // Spanish
    addresses: "nosotros|nuestr[oa]s?|vamos|podemos|tenemos|debemos|quizás|debería", aspects: "(?:des)?ventajas|beneficios|limitaciones|retos|desafíos|fortalezas|debilidades|aplicaciones|casos de uso|buenas prácticas|consejos|cu[aá]ndo usar(?: .*)?",
    does: "se (?:define|llama|refiere|utiliza|trata)|están? (?:formad|compuest)[oa]s? por|proveen?|consisten?|permiten?|sirven?|describen?|representan?|significan?|indican?|denota", vague: "una? (?:curso|asignatura|libro|artículo|materia) (?:que|de|sobre)|posible|necesari[oa]|no|también|muy|un (?:\\p{L}+ )?(?:concepto|elemento|pilar) (?:\\p{L}+ )?(?:fundamental|importante|esencial|clave)|una (?:parte|herramienta) (?:fundamental|importante|esencial|clave)|(?:conceptos|resultados|herramientas|temas) (?:fundamentales|importantes|esenciales|clave)|un[oa] de l[oa]s",
    because: "porque", self: "yo|creo que|estuve|tengo que", instructs: "asegúrate|asegúrese|recuerda|recuerde",
    chores: "orden sugerido|inicio|(?:mis )?proyectos(?: activos)?|próximos pasos|preguntas abiertas|marcadores|por (?:leer|hacer|ver)|libros|películas|recetas|ejercicios prácticos|preguntas de examen|estado actual|referencias|bibliografía|v(?:er|éase) también|recursos",
    labels: "ejemplos|teoría|motivaci[oó]n(?:es)?|símbolos?|material(?:es)?|desarrollo|definición|concepto|causas?|síntomas|tratamiento|diagnóstico|objetivos?|función|funciones|(?:des)?ventajas?|características|propiedades|usos?|tipos|notas?|efectos?|descripción|requisitos?|soluci[oó]n(?:es)?|problemas?|componentes|partes|formas?|resultados?|consecuencias?|importancia|estructura|ubicación|idea clave|inicio|fin|etapas?|pasos|métodos|principios?|aplicaci[oó]n(?:es)?|ventajas y desventajas|complejidad|presentación|elementos", empty: "nota|otros?|otras?|ejemplo(?: de .*)?|figura|resumen|introducción",
    elsewhere: "referencias|fuentes|véase también|enlaces|preguntas", fields: "fecha|fuente|temas?|(?:profesor(?:a|es)?|coordinador(?:a|es)?)(?: \\p{L}+)?|tutorías?|horarios?|despacho|correo", the: "el|la|los|las|una?|unos|unas|dos", is: "es|son",
    defines: "es|son|una?|unos|consiste|se (?:define|llama|trata|refiere|utiliza)|permite|sirve", of: "del?|que",
    talks: "supongamos|basta \\p{L}+|tal(?:es)? que|(?:notas?|apuntes) sobre|hay|existen|en est[ea]|vamos a|páginas?|notar que|consideremos|existe", tells: "(?:el|la|este|esta) (?:autora?|libro|capítulo|texto|artículo) (?:describe|explica|muestra|presenta|habla)",
    goesOn: "además|también|sin embargo|pero|por (?:lo )?tanto|así|asimismo|por ejemplo|en cambio|entonces", given: "sean?", hence: "entonces|se llama|se define|definimos",
    leads: "que|donde|como|entonces|si y s[oó]lo si|es decir|se tiene|tenemos|tales? que|llamad[oa]s?|si", lists: "\\bsiguientes?", small: "i|y|o|de|que|el|los|las|la|un|una|en|con|por|para|del|al",
    common: "como|este|esta|entre|cuando|desde|pero|puede", ofThese: "de est[oa]s", and: "y|e",
  },
  { // Italian
    addresses: "noi|nostr[oaie]|possiamo|dobbiamo|abbiamo|vogliamo|forse|dovrebbe", aspects: "vantaggi|svantaggi|pregi|difetti|limiti|limitazioni|sfide|applicazioni|casi d['’]uso|consigli|buone pratiche|quando usar(?:e|l[oaie])(?: .*)?",
    does: "si (?:definisce|definiscono|dice|dicono|tratta)|serv(?:e|ono)|consist(?:e|ono)|permett(?:e|ono)|indica(?:no)?|rappresenta(?:no)?|descriv(?:e|ono)", vague: "un[ao]? (?:corso|libro|articolo|esame) (?:che|di|su)|possibile|necessari[oa]|important[ei]|metodi importanti|non|anche|molto|un (?:concetto|elemento|aspetto|risultato|strumento) (?:\\p{L}+ )?(?:fondamentale|importante|essenziale|chiave)|una parte|due concetti|uno dei|una delle|(?:alcun[ei]|molt[ei]|quell[iae]) ",
    because: "perché", self: "io|penso|credo|secondo me", instructs: "assicurati|ricorda",
    chores: "(?:(?:i )?miei )?progetti|prossimi passi|domande aperte|segnalibri|da (?:leggere|fare|vedere)|libri|ricette|domande d['’]esame|stato attuale|riferimenti|bibliografia|risorse",
    labels: "esempi|teoria|simbol[oi]|sviluppo|comunicazione|definizione|causa|cause|sintomi|terapia|diagnosi|scopo|obiettivo|obiettivi|funzione|funzioni|vantaggi|svantaggi|caratteristiche|proprietà|uso|utilizzo|tipi|nota|note|metodi|attributi|descrizione|ruolo|problem[ai]|soluzion[ei]|component[ei]|parti|form[ae]|risultat[oi]|conseguenze|effett[oi]|importanza|struttura|idea chiave|inizio|fine|fasi|passi|princip(?:io|i)|applicazion[ei]|complessità|requisiti|obiettiv[oi]|idea|esperimento|limiti", empty: "nota|altro|altri|altre|esempio(?: di .*)?|riassunto|osservazione|osservazioni",
    fields: "docent[ei]|ricevimento|orari?o?|cfu", readings: "fonti|vedi anche", the: "il|lo|gli|i|l[oae]|l['’]|un[aoe']?|due", is: "è|sono",
    defines: "è|sono|uno|una?|si (?:definisce|dice|tratta)|serve|consiste|permette|indica", of: "di|dell['’]|della|dei|delle|degli|che",
    talks: "ipotizziamo|supponiamo|basta \\p{L}+|tal[ei] che|c['’]è|ci sono|in quest[oa]|domande|esistono|vediamo|esempio|es:|pagine?", tells: "(?:l['’]autor[ei]|il libro|il capitolo|il testo) (?:descrive|spiega|mostra|presenta)",
    goesOn: "inoltre|però|ma|quindi|anche|dunque|perciò|ad esempio|per esempio|infatti|invece", given: "siano?", hence: "allora|si dice|si dicono|definiamo|si definisce|diremo",
    leads: "che|dove|allora|se|come|cioè|ossia|ovvero|si ha|abbiamo|se e solo se|tale che|tali che|chiamat[oaie]", lists: "\\bseguenti?", small: "e|o|di|del|della|che|con|per|un|una|il|la|le|i|a|da|in",
    common: "sono|come|anche|questo|questa|quando", ofThese: "di quest[ie]", and: "e",
  },
  { // Portuguese
    addresses: "nós|nosso|nossa|podemos|temos|devemos|talvez|deveria", aspects: "(?:des)?vantagens|benefícios|limitações|desafios|pontos (?:fortes|fracos)|aplicações|casos de uso|boas práticas|dicas|quando usar(?: .*)?",
    does: "constitui|consistem?|permitem?|servem?|descrevem?|representam?|significam?|indicam?|refere-se|se referem?|nomeiam?|expressam?", vague: "uma? (?:curso|disciplina|livro|artigo) (?:que|de|sobre)|a base d[eo]|fundamenta(?:l|is)|não|também|muito|(?:uma? )?(?:importantes? )?(?:conceitos?|elementos?|resultados?|estruturas?|ferramentas?|temas?)(?: \\p{L}+)? (?:fundamenta(?:l|is)|importantes?|essencia(?:l|is))|uma? importante \\p{L}+|uma parte|um dos|uma das",
    because: "porque", self: "eu|acho que", instructs: "certifique-se|garanta|lembre-se",
    chores: "(?:meus )?projetos(?: ativos)?|próximos passos|perguntas abertas|favoritos|para (?:ler|fazer|ver)|livros|receitas|exercícios práticos|estado atual|bibliografia|recursos",
    talks: "(?:notas?|anotações) sobre|neste (?:capítulo|artigo|vídeo|texto)|nesta (?:seção|aula|página)|vamos|veremos|há|existem",
    labels: "exemplos|teoria|símbolos?|desenvolvimento|definição|conceito|causas|sintomas|tratamento|diagnóstico|objetivos?|função|funções|(?:des)?vantagens|características|propriedades|usos|tipos|notas|efeitos|descrição|requisitos?|soluç(?:ão|ões)|problemas?|composição|componentes|partes|formas?|faces|resultados?|consequências?|importância|estrutura|localização|id[eé]ia[ -]chave|começo|início|fim|etapas?|passos|métodos|princípios?|aplicaç(?:ão|ões)|complexidade(?: de (?:tempo|espaço))?|(?:des)?vantagem|analogia|origem|histórico|elementos|pré[ -]requisitos?|causa|tipo|uso", empty: "outros?|exemplo(?: de .*)?|resumo",
    readings: "referências|veja também", the: "os?|as?|uma?", is: "é|são", defines: "é|são|uma?|consiste|permite|serve", of: "dos?|das?",
    tells: "(?:o|a|este) (?:autora?|livro|capítulo|texto|artigo) (?:descreve|explica|mostra|apresenta)", goesOn: "além disso|também|mas|porém|portanto|assim|por exemplo",
    leads: "que|onde|donde|como|então|tais que|se e somente se|ou seja|se", small: "e|ou|de|do|da|que|o|a|os|as|em|com|por|para",
    common: "pelo|quando", ofThese: "de est[ea]s", and: "e",
  },
  { // Dutch
    labels: "voorbeelden|theorie|ligging|ontwikkeling|rol|definitie|oorzaken|symptomen|behandeling|doel|functie|voordelen|nadelen|kenmerken|eigenschappen|soorten|probleem|oplossing|gevolgen|resultaat|gebruik|betekenis|methode|stappen|oorzaak", empty: "voorbeeld",
    elsewhere: "bronnen|zie ook", the: "het|de|een", is: "is|zijn", defines: "een|is|het", of: "van|die|dat|voor", leads: "dat|als|waarbij", small: "en|of|van|het|de|een|in|op|met",
  },
  { // Russian
    addresses: "мы|нам|нас|наш\\p{L}*|нужно|надо|возможно|наверное", aspects: "преимущества|недостатки|плюсы|(?:плюсы и )?минусы|ограничения|проблемы|применение|советы|лучшие практики|когда использовать(?: .*)?",
    does: "обозначает|описывает|определяет|состоит из|позволяет|означает|представляет собой|служит|используется для|предназначен[аоы]?|называется|предоставляет|возвращает|содержит", vague: "как|возможн\\p{L}+|необходим\\p{L}+|курс|книга|статья|дисциплина|не|также|важн\\p{L}+|од(?:ин|на|но) из|часть|особенно|когда|основн\\p{L}+ (?:понятие|часть)|просто|очень",
    because: "потому что", self: "я|мне|мой|моя|мои|моё", instructs: "убедитесь|не забудьте",
    chores: "главная|входящие|(?:(?:мои|текущие) )?проекты|мои задачи|следующие шаги|открытые вопросы|дневник|закладки|прочитать|книги|рецепты|список литературы|вопросы к экзамену|текущее состояние",
    labels: "примеры|характерно|жанры|(?:основн(?:ые|ая|ой|ое) )?(?:функци[яи]|черт[аы])|определение|причин[аы]|симптомы|лечение|диагностика|цел[ьи]|функци[яи]|преимущества|недостатки|свойства|особенности|применение|использование|виды|типы|выводы?|описание|задач[аи]|проблем[аы]|решени[ея]|состав|структура|форм[аы]|результат(?:ы)?|последстви[ея]|значени[ея]|иде[яи]|принципы?|методы|этапы?|сложность|перевод|функці[яї]|переклад|питання|приклад(?:и)?|роль|начало|конец", empty: "прочее|другие|пример|итог|примечание",
    readings: "источники|ссылки", elsewhere: "см. также", fields: "дата|теги|источник|преподавател[ьи]|лектор|расписание", is: "это|—|является|являются", defines: "это|позволя[ею]т|совокупность|процесс|метод|вид|способ|набор|используется (?:для|чтобы)|предназначен[аоы]? для", of: "для|котор(?:ый|ая|ое|ые)",
    talks: "заметк[аи] (?:о|об|про)|здесь|ниже|смотри", tells: "(?:автор|книга|глава|статья) (?:описывает|объясняет|показывает|рассказывает)", goesOn: "также|однако|но|поэтому|кроме того|например|при этом|затем",
    given: "пусть", hence: "то|называется", leads: "что|если|тогда|такой что|когда|где|то есть|т\\.\\s?е\\.|называют", lists: "следующ\\p{L}*", small: "и|или|в|на|с|что|из|для|по|к",
    common: "который|которая|которое|которые|чтобы|также", ofThese: "из этих", and: "и",
  },
  { // Chinese, Japanese, Korean
    chores: "(?:推荐|学习|阅读)(?:顺序|路径)|适[合用]人群|目标读者|相关链接|参考リンク|참고 자료|首页|主页|收件箱|(?:我的|当前)?项目|待办(?:事项)?|下一步(?:计划)?|当前(?:状态|进度)|现状|未解决的问题|决策记录|日记|书签|阅读清单|书单|练习题|真题|食谱|現状|次のステップ|日記|本棚|프로젝트|할 일|다음 단계|현재 상태|일기|关联链接", self: "我觉得|我认为|나는|저는",
    labels: "(?:工作)?原理|核心流程|背景|배경|목표|필요성|사용 예시|사용 방법|참고|활용 사례|세부 내용|출시|내용|定义|定義|概念|原因|症状|治疗|诊断|目的|作用|功能|优点|缺点|优势|劣势|特点|特征|特性|用途|分类|类型|说明|描述|意义|影响|方法|利点|欠点|特徴|説明|정의|개념|원인|증상|치료|진단|목적|기능|역할|장점|단점|특징|특성|용도|종류|유형|설명|주의|주의사항|의미|효과|방법|결과|지표|대상|과정|학습 과정|실험 데이터|机制|機制|机转|核心機轉|使用時機|对比|比较|组成|結構|结构|应用|應用|输入|输出|步骤|流程|结论|結論|结果|結果|问题|解决方案|背景|实例|目标|目標|角色|時機|关键点|重点|要点|缺點|優點|優勢|劣勢|特點|分類|類型|說明|定義|概要|手順|結果|種類|役割|仕組み|用法|[一-鿿]{0,2}(?:譯名|译名)|문제|해결|구조|구성", empty: "비고|개요|其他|例|示例|例子|例如|(?:[一-鿿]{2})?(?:範例|范例|案例|實例)|总结|注意|注意事项|まとめ|예|요약",
    readings: "参考(?:文献|资料)?|出典|참고 문헌|출처", elsewhere: "相关|関連|관련|참고", fields: "标签|来源|作者|创建|日期|タグ|태그|날짜|출처", talks: "以[^。]{1,20}为例$|[^。]{0,40}(?:内容可?见|详见|参见)[^。]{1,40}$|注意[：:]\\p{L}*|在[^。]{0,24}我们\\p{L}*|(?:本文|本方案|本指南|本教程|本项目|本文档|本次|本目录|本页|本章|本笔记|当前|目前|这里|這裡|以下|下面|最近|この(?:ノート|ページ|記事)|이 (?:문서|글|노트))\\p{L}*", tells: "(?:作者|本书|本章|本文|著者|저자)(?:认为|指出|介绍|描述|解释|说)?",
    aspects: "优点|缺点|优缺点|优势|劣势|局限性?|应用|应用场景|最佳实践|挑战|利点|欠点|長所|短所|応用|장점|단점|장단점|한계|활용|활용 사례|활용 분야|(?:常见)?误区.*|.*最佳实践|미해결.*",
    leads: "包括|如下|例如|比如|分为", goesOn: "(?:同时|此外|另外|因此|所以|但是|然而|而且|其中)\\p{L}*|또한|하지만|그러나|따라서|즉|예를 들어",
    project: "项目结构|核心组件|性能考虑|.*[系件]分析",
  },
  { // Arabic
    labels: "(?:ال)?(?:تعريف|أمثلة|أسباب|أعراض|علاج|تشخيص|هدف|أهداف|وظيفة|مميزات|عيوب|خصائص|استخدام|أنواع|نتيجة|نتائج|وصف|فوائد|أثر|آثار)", empty: "(?:ال)?(?:مثال|ملخص|ملاحظة|ملاحظات|خلاصة)",
    elsewhere: "(?:ال)?(?:مراجع|مصادر|روابط|وسوم|أسئلة|فهرس|محتويات)|انظر [أا]يضا|مواضيع ذات صلة", fields: "(?:ال)?(?:وسوم|مصدر|مصادر|تاريخ|حالة|نوع|كاتب|مؤلف|رابط)|تاريخ الإنشاء",
    is: "هو|هي|هم|تعني|يعني|عبارة عن", defines: "هو|هي|هم|عبارة عن|يعني|تعني|يقصد|يُقصد|يعرف|يُعرف|تعرف|تُعرف|مجموعة|عملية|علم|نوع|طريقة|أداة|مصطلح", of: "من|التي|الذين?",
    talks: "يوجد|توجد|هناك?|فيما يلي|في هذ[اه]|سوف|انظر|راجع|ملاحظة",
    tells: "(?:يقدم|يشرح|يصف|يختتم|يوضح|يبين|يتناول|يستعرض|يناقش|يذكر|يعرض|يلخص|يتحدث|يبدأ|يختم) (?:المؤلف|الكاتب|الباحث|المبحث|المحاضر|المصنف|الكتاب|الفصل|النص)", goesOn: "كما|أيضا|أيضًا|ولكن|لكن|لذلك|وبالتالي|ومع ذلك|بالإضافة|على سبيل المثال|مثلا|ثم|وهكذا",
    given: "ليكن|لتكن", hence: "فإن|يسمى|تسمى|نسمي", leads: "أن|إذا|حيث|بحيث|مثل|أي|كما يلي|وهي|وهو|التي|الذي", lists: "التالية?|الآتية?", small: "و|أو|من|في|على|إلى|عن|مع|أن|التي|الذي",
  },
  { // Hebrew
    chores: "תרגילים", labels: "הגדרה|דוגמאות|סיבות|תסמינים|טיפול|אבחנה|מטרה|מטרות|תפקיד|יתרונות|חסרונות|מאפיינים|תכונות|שימוש(?:ים)?|סוגים|תוצאה|תוצאות|תיאור|השפעה", empty: "דוגמה|דוגמא|סיכום|הער(?:ה|ות)",
    elsewhere: "מקורות|קישורים|ראה גם|ראו גם|הפניות|לקריאה נוספת|תגיות|שאלות|תוכן ה?עניינים", fields: "תגיות|תגים|תאריך|מקור|מקורות|מחבר|סטטוס|סוג|קישור|נושא",
    is: "הוא|היא|הם|הן|זהו|זוהי", defines: "הוא|היא|הם|הן|זהו|זוהי|פירושו|תהליך|שיטה|כלי|מושג|קבוצה|סוג|אוסף|מצב", of: "של|אשר|שבו|שבה",
    talks: "נביט|נתבונן|נניח|נזכור|נשים לב|נרצה|לפעמים|כעת|עתה|בפרק זה|יש|ישנם|ישנן|קיימים|קיימות|כאן|להלן|בפרק|במאמר|ראה|ראו|נראה|הערה", tells: "(?:המחבר|הכותב|הספר|הפרק|המאמר) (?:מסביר|מתאר|מציג|טוען)", goesOn: "גם|אבל|אך|לכן|בנוסף|למשל|לדוגמה|כמו כן|עם זאת|אולם",
    given: "יהיו?|תהי", hence: "אז|נקראת?|נאמר", leads: "כי|אם|אז|כאשר|כך ש|כמו|כלומר|אשר", lists: "הבאה?|הבאים|הבאות", small: "ו|או|של|את|על|עם|אל|מן",
  },
  { // Persian, Urdu
    labels: "تعریف|مزایا|معایب|کاربرد|ویژگی|ویژگی‌ها|انواع|علائم|علل|هدف|فوائد|اقسام|مقصد", empty: "مثال|خلاصه|نکته",
    elsewhere: "منابع|پیوندها|همچنین ببینید|مرتبط|حوالہ جات|مزید دیکھیے", fields: "برچسب‌?ها|منبع|تاریخ|نویسنده|وضعیت|ٹیگز|ماخذ|مصنف", is: "است|هستند|یعنی|ہے|ہیں", defines: "به معنای|عبارت است از|یعنی|یک|فرایند|روشی|نوعی|مجموعه‌?ای|ایک|وہ", of: "که|برای|کا|کی|کے",
    talks: "در این|اینجا|ببینید|یہاں|اس میں", tells: "(?:نویسنده|کتاب|مصنف|کتاب میں) \\p{L}+", goesOn: "همچنین|اما|ولی|بنابراین|برای مثال|لیکن|مگر|مثلا|بھی", leads: "که|اگر|یعنی|مانند|زیرا|کہ|جیسے", lists: "زیر|درج ذیل", small: "و|یا|از|در|به|با|که|اور|میں|سے|پر",
  },
  { // Czech, Polish, Swedish
    labels: "význam|výskyt|klady|zápory|definice|příklad|použití|vlastnosti|definicja|przykład|zastosowanie|cechy|funkcja|rodzaje|cel|funktion|användning|exempel",
    aspects: "(?:ne)?výhody|omezení|použití|zalety|wady|fördelar|nackdelar",
    is: "je|jsou|jest|są|to(?=\\s[^]*[ąęłńśżź])|är|er|bliver", does: "označuje|slouží|umožňuje|popisuje|představuje|oznacza|służy|pozwala|betecknar|beskriver", vague: "není|také|často|velmi|důležit\\p{L}+|jedn[aoí][um]? z|nie|inte|också",
    defines: "proces|způsob|soubor|druh|metoda|sposób|zbiór|en(?! (?:el|l[aeo]|un|est|cad|tod))|ett", of: "který|která|které|kter[éý]m|pro|która|który|som",
  },
  { // Vietnamese, Turkish, Indonesian
    labels: "định nghĩa|tanım|örnekler|amaç|avantajlar|dezavantajlar|özellikler|definisi|pengertian|tujuan|fungsi|penerapan|aplikasi|topik|tujuan utama|kelebihan|kekurangan|jenis|manfaat|ciri ciri|karakteristik", empty: "ví dụ|örnek|contoh",
    is: "là|olan|adalah|merupakan|ialah", vague: "mata kuliah|mempelajari|buku|bukan|salah satu|juga|ders|kitap|değil", does: "menjelaskan|menggambarkan|mendefinisikan|berfungsi|digunakan untuk",
    defines: "là|bir|adalah|merupakan|ialah|suatu|sebuah|proses|ilmu", of: "của|olan|yang|dari|untuk", talks: "burada|aşağıda|di sini|berikut",
    tells: "(?:yazar|kitap|penulis|buku) (?:anlat|açıkla|menjelaskan|membahas)\\p{L}*", goesOn: "ayrıca|ancak|ama|örneğin|selain itu|namun|tetapi|jadi|misalnya|juga", leads: "ki|eğer|yaitu|yakni|seperti|jika|bahwa", lists: "aşağıdaki|berikut", small: "ve|veya|ile|dan|atau|yang|di|ke|dari",
  },
  { // Parts of words, of all languages
    introduces: "defini|what (?:is|are)|intro|overview|conce[ipt]t|was (?:ist|sind)|einf|einleit|begriff|qu[eé] (?:es|son)|o que|cos['’]è|определ|что так|введен|понят|概|定[义義]|什么|[介简][绍介]|とは|정의|개[요념]|تعريف|הגדר|pengertian",
  },
];

/** Whether a text is one of the words of all languages, or begins with one where `behind` is what follows it. Small and capital letters are the same. */
export function beginsWithOne(kinds: readonly (keyof LanguageWords)[], behind = "$"): RegExp {
  return new RegExp(`^(?:${kinds.map(wordsOfAll).join("|")})${behind}`, "iu");
}

/** The alternatives of all languages, parted by `|`. */
export function wordsOfAll(kind: keyof LanguageWords): string {
  return LANGUAGES.flatMap((language) => language[kind] ?? []).join("|");
}
