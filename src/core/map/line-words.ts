/** Words by which lines are known that name nothing. Lower case, in the languages of maps that were read while building. @data */

/** Words stand between commas. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/[,\n]\s*/).filter((word) => word !== ""));

/** Keys of properties, whatever follows their colon. */
export const PROPERTY_KEYS = words(`
up,related,related to,relates to,uid,created,created at,date created,updated,last updated,modified,last modified,cssclasses,publish,breadcrumbs,backlinks,mentioned in
creado,créé,erstellt,criado,creato,создано,обновлено,связано,创建时间,创建日期,更新时间,相关,相关笔记,作成日,更新日,関連,생성일,관련,تاريخ الإنشاء`);

/** Beside the labels of properties in any language: keys of properties where a date, links, tags, an address, a number or a list of words follows: a concept may be called so, too. */
export const MAYBE_PROPERTY_KEYS = words(`
parents,child,children,rating,docs,home,index,map,note,notes,started,finished,due,friends,siblings,schlagwörter,etiquetas,关键词,日付,出典
autore,fonte,stato,autor,estado,статус,автор,状态,分类,著者,저자`);

/** Headings above lists of links to elsewhere, of books, and of what is to be handed in, which are not what the map is about. */
export const RELATED_HEADINGS = words(`
parent,backlink,publications,publicaciones,publicações,pubblicazioni,veröffentlichungen,публикации,parent map,parent moc,parent mocs,bibliography,further reading,works cited,homework,assignments,problem sets,exams,past exams,past papers
bibliografía,tareas,exámenes,bibliografia,esercizi,compiti,esami,hausaufgaben,übungsblätter,prüfungen,literaturverzeichnis,bibliographie,devoirs,examens,домашние задания,экзамены,список литературы,作业,考试,参考文献,ביבליוגרפיה,שיעורי בית,מבחנים
reading list,to read,to watch,books to read,recommended reading,recommended books,suggested reading,external links,useful links,relevant notes
enlaces externos,lecturas recomendadas,leituras recomendadas,links úteis,liens utiles,liens externes,à lire,pour aller plus loin
leseliste,weiterführende links,weiterführende literatur,da leggere,collegamenti esterni,что почитать,полезные ссылки,延伸阅读,推荐阅读,外部链接,参考図書,外部リンク
navigation,导航,mocs,sub-mocs,maps of content,related,relate to,relates to,see also,backlinks,mentioned in,linked mentions
siehe auch,voir aussi,véase también,ver também,vedi anche,se också,se även,zie ook,zobacz także,xem thêm,см. также,参见,انظر أيضا,ملاحظات ذات صلة`);

/** Headings above sources, open questions and next steps, a bracket behind them left out: only what is linked or defined is a concept there. */
export const ASIDE_HEADINGS = words(`
sources,references,références,quellen,fuentes,referencias,fontes,источники,open questions,offene fragen,preguntas abiertas,next steps
progress,progresso,项目进度,进度,tasks,to do,to-do,todo,aufgaben,nächste schritte,tareas,próximos pasos,tâches,à faire,questions ouvertes,prochaines étapes,da fare,domande aperte,prossimi passi,fonti
задачи,открытые вопросы,待办,任务,开放问题,下一步,来源,未解決,할 일,مهام,أسئلة مفتوحة,المصادر,משימות,שאלות פתוחות,מקורות`);

/** Headings below which links to headings are a table of contents. */
export const CONTENTS_HEADINGS = words("contents,table of contents,toc,inhalt,inhaltsverzeichnis,índice,sommaire,table des matières,indice,sumário,содержание,目录,目次");

/** Beside what asks nothing and what leads elsewhere in any language (`isLabelWord`): a heading that is one of these, or ends with one, says what the paragraph below is for, not what it is about. */
export const LABEL_HEADINGS = words(`
about,abstract,appendix,content,context,description,disclaimer,examples,exercises,faq,goals,guide,guidelines,idea,index,instructions,intro,license,log,map,motivation,next,note,notes,outline,preface
progress,purpose,reading,scope,here,status,steps,structure,templates,tips,usage,use,welcome,why,works,einführung,überblick,übersicht,fazit,notizen,beispiele,aperçu,sommaire,exemples,notas,ejemplos
introdução,introduzione,введение,обзор,шаблоны,шаблони,заметки,примеры,итоги,状态,当前状态,索引,概述,简介,目录,前言,概要,はじめに,소개,مقدمة,أمثلة,הקדמה`);

/** Labels of what defines the heading or the item above. */
export const DEFINING = words("definition,définition,definición,definição,definizione,определение,定义,定義,정의,تعريف,הגדרה");

/** Callouts that define what their title names, and headings below which any callout does. */
export const DEFINING_CALLOUTS: ReadonlySet<string> = new Set([...DEFINING, ...words("define,def,term,concept,glossary,conceito,concepto,概念")]);

/** Languages of code blocks that another plugin fills: no part of what a bullet says. */
export const QUERY_LANGUAGES = words("dataview,dataviewjs,tasks,query,base,bases,moc-graph,moc-progress,button,meta-bind,meta-bind-button,folder-overview,tracker,datacore,datacorejsx,datacorejs,toc,table-of-contents,waypoint");

/** What a sentence has and a name has not, in small letters. A word that stands in names of another language is left out. */
export const SENTENCE_WORDS = words(`
is,are,was,were,be,been,can,could,must,should,would,will,may,might,has,have,had,does,did,doesn't,don't,can't,isn't,cannot,I've,I'm,we've,we're,you're,it's,they,it,he,she,we,you,your,their,its,there,this,these,those
if,because,when,which,who,that,not,also,too,very,usually,etc,via,requires,allows,uses,used,provides,includes,contains,means,needs,helps,makes,gives,keeps,shows,says,gets,becomes,causes,prevents,ensures
ist,sind,wird,werden,wurde,wurden,kann,können,muss,müssen,soll,sollte,gibt,sich,immer,wenn,weil,dass,está,están,puede,pueden,tiene,tienen,debe,que,est,sont,peut,peuvent,doit,qui
è,sono,può,possono,deve,che,é,são,pode,podem,você,là,это,есть,может,могут,можно,нужно,надо,если,чтобы,который,которая,которое,которые,когда
הוא,היא,הם,הן,כי,אם,כאשר,נקרא,נקראת,ניתן,ומקיים,המקיים,هو,هي,إذا,لأن,يمكن,يجب`);

/** What a step begins with. A name does not, either. */
export const IMPERATIVES = words(`
add,adjust,apply,argue,avoid,be,begin,choose,compare,configure,confirm,connect,consider,create,decide,define,delete,deploy,describe,determine,ensure,enable,establish,evaluate,examine,execute,explain,explore,extract,find,follow,generate,get,give
go,identify,implement,improve,include,inspect,install,investigate,analyze,analyse,optimize,minimize,maximize,calculate,integrate,keep,learn,let,listen,look,make,obtain,perform,prepare,prevent,provide,put,recover,reduce,remember,remove,repeat,replace,restore,select,send,show,take,talk,tell,think,try,understand,use,verify,wait,watch,write
aprender,añadir,configurar,crear,criar,eliminar,escribir,estudar,estudiar,fazer,hacer,instalar,leer,ler,revisar,usar
apprendre,créer,faire,installer,lire,creare,installare,leggere,usare`);

/** A name does not start with these. */
export const NEVER_FIRST = words(`
a,an,some,any,no,not,all,every,each,both,most,many,few,several,another,one,just,only,even,to,how,why,what,where,and,or,but,so,then,as,for,with,without,from,by,in,on,at,than,until,while,during,after,before,they,it,you,we,i,this,these,there,can,is,are,has
requires,allows,looks,handles,understands,manages,identifies,provides,enables,creates,reduces,improves,prevents
es,wie,was,warum,wann,wo,kann,cómo,qué,cuándo,comment,pourquoi,quand,come,perché,quando,como,как,что,почему,когда,где,зачем`);

/** Behind the first or second word they show that it is a verb: “recover the system”, “using a proxy”. */
export const AFTER_VERB = words("a,an,the,to,from,about,into,with,your,their,its,his,her,this,that,any,all,up,out,over,only,how,what,whether,back");

/** What is worked out in a course. It is counted, too. */
export const TASKS = "exercise,übung,example,exemplo,ejemplo,esempio,exemple,beispiel,пример,例".split(",");

/** What counts the parts of a course, a book or an instruction. */
export const COUNTING = "chapter,lecture,lesson,module,part,phase,section,session,unit,week,day,month,kapitel,vorlesung,vl,lektion,teil,abschnitt,woche,tag,capítulo,lección,tema,semana,día,parte,chapitre,leçon,cours,partie,semaine,jour,capitolo,lezione,settimana,giorno,aula,глава,лекция,урок,часть,неделя,день,第".split(",").concat(TASKS);
export const STEPS = "step,schritt,paso,passo,étape,шаг,步骤".split(",");

/** How far something is that is to be done. */
export const STATUSES = words("done,in progress,planned,pending,completed,not started,on hold,erledigt,in arbeit,geplant,en cours,terminé,en curso,hecho,pendiente,в работе,готово,进行中,已完成,진행 중,완료");
