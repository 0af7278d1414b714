/** Words and beginnings of words that make two terms opposites, or two members of one family. Lower case. @data */

const words = (list: string): string[] => list.split(/\s/);

/** Rows stand between commas. */
const rowsOf = (list: string): string[] => list.split(/[,\n]/);

/** A word with one of these in front means something else than without it, or with another of them. */
export const PREFIXES: readonly string[] = words(`a ab ad an anti auto bi cis co contra counter de di dis down en endo epi ex exo extra fore
hetero homo hyper hypo il im in infra inter intra intro ir iso macro mal maxi mega meta micro mid mini
mis mono multi nano neo non off on ortho out over para peri poly post pre pro proto pseudo quasi re
semi sub super supra sym syn tele trans tri ultra un under uni up
nicht un gegen vor nach über unter ober dés sous sur des sobre bajo не без анти пере под над
非 不 无 無 反 未 半 前 后 後 上 下 内 外 大 小 正 负 多 单 双 左 右 高 低 阴 阳 陰 陽 男 女 强 強 弱 动 静 動 靜 开 闭 開 閉 入 出 長 短 长`);

/** A term with one of these is another one than without it. */
export const NEGATIONS: readonly string[] = words(`no non not never without anti inverse reverse negative opposite un counter
nicht kein keine ohne ne pas sans sin ningún não sem не без нет not-only`);

/** Words of one row are told apart: where one stands for another, the concept is another. */
export const FAMILIES: readonly string[] = rowsOf(`above below,absolute relative,abstract concrete,accept reject,acid base alkaline,active passive reactive proactive,acute chronic,add remove subtract,additive subtractive
afferent efferent,agonist antagonist,allow deny forbid,analog digital,anode cathode,arterial venous,artery vein,attach detach,authentication authorization
automatic manual,backward forward,before after during,begin start end finish,best worst average,big small,black white gray grey,bottom top left right,bull bear
buy sell,cation anion,central peripheral,client server peer,closed open,cold hot warm,commit rollback,compile link run,compiled interpreted,concave convex
connected connectionless disconnected,consumer producer,continuous discrete,create read update delete destroy,credit debit,cross within,day night,declarative imperative
deep shallow,demand supply,deterministic nondeterministic stochastic random,distal proximal,dorsal ventral,double single triple,down up
dynamic static,eager lazy,early late,east west north south,empty full,enqueue dequeue push pop,even odd,excitatory inhibitory
fail succeed,failure success,false true,far near,fast slow,female male,fermion boson,fine coarse,first second third fourth fifth last next previous,fixed floating variable,flat steep
float int integer string boolean,foreign primary candidate,front back,frontend backend,gain loss,get set put post patch delete,global local,good bad,hard soft,hardware software firmware,hash tree,head tail,heavy light,high low medium middle,horizontal vertical diagonal,host guest
ingress egress,inner outer,insert delete,join split,kernel user,large small,leading lagging trailing,lateral medial
length width height depth,linear quadratic cubic logarithmic exponential nonlinear,load store,long short,lossless lossy,lower upper,mandatory optional,many one few,master slave replica,max min maximum minimum,mean median mode,meiosis mitosis
merge split,minor major,native foreign,negative positive neutral,new old,node edge,none all some any,numerator denominator,off on,offensive defensive,optimistic pessimistic,oxidation reduction,parallel serial sequential concurrent,parent child sibling,partial total full,past present future
physical logical virtual,plus minus,post pre,pros cons,strengths weaknesses,benefits drawbacks,practice theory,preemptive cooperative,primary secondary tertiary,private public protected,pull push,qualitative quantitative,quick slow,read write,real imaginary complex,receive send,receiver sender,recursive iterative,request response,rich poor,row column
server serverless,sink source,simple complex compound,simplex duplex,singular plural,sparse dense,stack heap queue,stateful stateless,steady transient,strong weak,subject object,subjective objective,supervised unsupervised reinforcement
symmetric asymmetric antisymmetric symmetrical asymmetrical,synthesis analysis,systole diastole systolic diastolic,tcp udp,thick thin,tight loose,unicast multicast broadcast anycast,union intersection difference,visible hidden,wide narrow
winter summer spring autumn,monday tuesday wednesday thursday friday saturday sunday,january february march april may june july august september october november december,red green blue yellow black white,i ii iii iv v vi vii viii ix x xi xii,alpha beta gamma delta epsilon,one two three four five six seven eight nine ten
oben unten,links rechts,vena arteria,vene arterie,veine artère,ввод вывод,ввода вывода,левая правая,innen außen,vor nach,groß klein,hoch niedrig,aktiv passiv,statisch dynamisch,öffentlich privat,eingang ausgang,avant après,haut bas,gauche droite,entrée sortie,actif passif,antes después,alto bajo,izquierda derecha,entrada salida,activo pasivo,верх низ,левый правый,вход выход
breadth depth,latitude longitude,precision recall,morning noon evening,father mother,prefix suffix infix,angebot nachfrage,haben soll,osten westen norden süden,ebbe flut,左 右,上 下 中,买 卖,一 二 三 四 五 六 七 八 九 十 百 千 万,甲 乙 丙 丁,morgen mittag abend
erster zweiter dritter vierter,erste zweite dritte vierte,erstes zweites drittes viertes,montag dienstag mittwoch donnerstag freitag samstag sonntag,prokaryotes eukaryotes,prokaryote eukaryote,isotonic isometric`);

/** Words for the state of work, and what else stands in front of anything. */
export const LABELS: ReadonlySet<string> = new Set(words(`todo doing done wip next now later soon today tomorrow yesterday week month pending open closed blocked waiting urgent important fixme idea question answer
note notes tip warning update new v pendiente hecho urgente inmediato ahora hoy mañana ayer importante nota offen erledigt fertig heute morgen gestern wichtig dringend notiz
fait faire à aujourd'hui demain hier pendente feito agora hoje amanhã ontem fatto ora oggi domani ieri важно срочно сделано сегодня завтра вчера 待办 完成 进行中 今天 明天 昨天 重要`));
