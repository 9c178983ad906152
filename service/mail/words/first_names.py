"""First names that are common among grown-ups in Denmark and Norway.

Source: written down from memory for this project, not taken from a register; it need not be complete.
A name that is missing is still recognised beside a title, an address or a number.
"""

from service.mail.words import words

FIRST_NAMES = words(
    """
    aage aagot aaron aase aashild aasmund aasne aaste abdi abdirahman abdul abdulla abdullah abukar
    adam adel adem adil adnan adrian adriana afshin agata agnes agnete agnethe agnieszka agron
    ahmad ahmed ahmet aicha aida aina aisha aishe aja ajla aksel alaa alan albana albert alberte
    alberto albin albulena aldin alejandro aleksander aleksandr aleksandra alen alex alexander
    alexandra alexia alf alfhild alfred ali alice alicja alida alina allan alma almir altin
    alvilda alvin amal amalia amalie amanda amela amelia amer amin amina aminah amir amira amit
    amna amra amund amy anahita anas anastasia anastasja anca ander anders andre andrea andreas
    andreea andrej andrew andriy andrzej andy ane anees anela aneta anette angela angelica angelika
    angelina angelo anil anisa anita anja anke ankita ann anna annabella annabelle annalise
    annbritt anne annegrethe annelene annelie annelise annemarie annemette annesofie annette
    anni annika anouk ante anthon anthony antje anto anton antonella antoni antonia antonija
    antonio anwar aoife aphrodite aras arash arben ardita arian ariana arif arijan arild arjun arman
    armin arne arnfinn arnhild arnold arnstein arnt arnulf artem arthur artur arturo arve arvid
    arvin aryan arzu asa asad asbjoerg asbjoern asbjorn asgeir asger ashley asif asim ask aske asla
    aslak asle asma asmus asta astri astrid atif atle atli atta aud audhild audun august aurora
    avi avni axel aya ayaan ayan ayca ayhan ayla aylin aynur ayse aysha azad aziz aziza azra
    baard bahar balder balthasar barbara barbro bard bartosz bashir basim bassam batoul beata
    beate beatrice beatrix bekim belinda bendt benedicte benedikte bengt benjamin benny bent
    bente berat berge bergljot berit berk bernhard bernt bertel bertil besa besim bessim beth
    betina bettina betty betul beyza bianca bilal birger birgit birgith birgitta birgitte birte
    birthe bitten bjarke bjarki bjarne bjarte bjoerg bjoern bjoernar bjorn blanka blerim bo
    bodil bodvar boerge boerre bogdan bojana bolette borghild boris botolf bozena brage brandon
    branislav branka brenda brian brigitte britt britta bror bruno brynhild brynjar brynjulf bue
    bujar burak burhan busra bylent cai calle camilla camille cansu carina carl carla carlo
    carmen carol carolina caroline carolyn carsten casandra caspar casper cassandra catarina catherine
    cathinka cathrin cathrine cato catrine cecile cecilia cecilie celina celine cem cengiz cenk
    ceren cevdet charles charlie charlotta charlotte chen cheryl chi chiara chris christa
    christel christen christer christian christiane christiern christina christine christoffer
    christopher ciara cihan cille claes claire clara clas claude claudia claudio claus cleo
    colette colin conni connie conny conrad constance cornelia craig cristina cynthia dag dagfinn
    dagfrid dagmar dagny dagrun daisy dalia dalila damian damir dan dana danica daniel daniela
    danijela danny danuta daphne dara darek daria dariusz darko david davor dawid dea deborah deepa
    dejan delia denice denise deniz dennis desiree diana diane didrik dilan dilara dilek dimitri dina
    dino ditlef ditlev ditte djordje dmitri dogan dominik dominika donald donna dordi dorin doris dorit
    dorota dorrit dorte dorthe dorthea douglas dragan dragana drazen duncan dunja durim ea ebba
    ebbe ebru edda eddie eddy edel edgar edin edina edita edith edna edona eduard edvard edvin ejner ejvind
    edward egil egill egon egzon ehsan eigil eileen eileif eilert eilif eiliv einar einy eirik eivind ejnar
    ekaterina ekin ekrem elaf elaine eldar eldbjoerg eldin eldrid elena eleonora elfrida eli
    elian elias elif elin elina eline elira elisa elisabet elisabeth elise elisiv elizabeth ella
    ellen ellena elling ellinor elly elma elmir elo elsa else elsebeth elton elvedin elvir
    elvira elvis elzbieta emad eman embla embrik emel emely emil emilia emilie emilio emily emin
    emina emine emir emira emma emmy emrah emre endre enes engebret engin enis enisa enrico
    erdal erdem eren ergin erhan eric erica erik erika erkan erland erlend erling ermin erna ernest
    ernst ersin ertan ervin esad esat esben eskild esma esmail espen esra ester esther estrid etienne
    eugen eugenia eva evald evelyn even evy ewa eyup ezgi fabian fadi fahad faisal fanny farah farid
    fatima fatma felicia felix fikret filip finn fiona flemming flora florence florian frances
    francesco francis franciska franco frank frants franz fred freddy frede frederick frederik
    frederikke fredrik fredrikke frej freja frejr freya frida fride fridtjof frithjof fritjof frits
    fritz frode froeydis froydis gabriel gabriele gabriella gareth gary gaute gavin geert geir
    geirmund geirr geoffrey georg george georgina gerd gerda gerhard germund gert gerth gilbert
    gillian gina giovanni gisela gisle gitta gitte gjermund gjertrud gloria goeran goran gordon
    gorm grace graham grazyna greg gregers gregor gregory greta grete grethe grith gro gry gudbrand
    gudmund gudny gudrun guillaume gunda gunder gunhild gunn gunna gunnar gunne gunner gunnhild
    gunnleif gunver gunvor guri gurli guro gustaf gustav gustava gustave gyda gyrithe gytha
    haakon haavard hadi haege hakan hakon haldis haldor halfdan halima hallgeir hallgrim
    hallvard halvard halvor hamid hamza hana hanna hannah hanne hanni hans harald hardy harriet harry
    hartvig hasan hassan hatice havard hazel heather hector hedda hedvig hege heidi hein heine heino
    heinrich heinz helen helena helene helga helge helje hella helle hellen helmer helmuth
    hemming henning henny henrietta henriette henrik henrikke henry herbert herbjoern herborg
    herdis herleif herluf herman hermann hermod herolf herta hilbert hilda hilde hildegunn hilma hilmar
    hjalmar hjoerdis hjordis hogne holger hong howard hubert huda hugh hugo hulda huseyin
    hussain hussein ian ib iben ibrahim ida idar idris idun idunn igor ilham ilse imran ina ines
    inesa inga ingar inge ingebjoerg ingeborg ingelil ingelise inger ingfrid ingjerd ingo ingolf ingrid
    ingunn ingvald ingvar ingvild inna iqbal ira irene irina iris irma irmelin iryna isa isabel isabella
    isabelle isak iselin isolde issa ivan ivana ivar iver ivor ivy iwona iza jaakko jaan jack
    jacob jacobe jacqueline jadwiga jakob jakub jamal james jamila jan jana jane janet janina
    janna janne janni jannick jannie jannik jannike janos janus janusz jaqueline jarand jardar
    jarek jari jarl jarle jarleif jasmin jasmina jason javed jean jeanette jeanne jeannett
    jeannette jef jeff jeffrey jelena jennifer jenny jens jeppe jerry jerzy jesper jessica jessie jette
    jim jimi jimmy jo joachim joacim joakim joan joanna joanne joar jochen joe joergen joern
    joey jofrid johan johanna johanne johannes john johnni johnny jolanta jomar jon jonas jonathan jone
    jonny joran jordan jorge jorgen jorid jorn jorulf jorun jorunn jose josef josefina josefine
    joseph josephine joshua jostein joyce juan judit judith julia julian juliane julianne julie julius
    jurgen justin justina justyna jutta jytte kaare kacper kaethe kai kaia kaisa kaj kaja kalle
    kamal kamil kamilla kamma karen kari karianne karim karin karina karl karla karna karol
    karolina karoline karsten kasandra kashif kasia kaspar kasper katarina katarzyna kate
    katharina kathe katherine kathinka kathleen kathrin kathrine kathy katinka katja katrin
    katrina katrine kay kaya kazim keith keld kelly kemal ken kenn kennet kenneth kenni kenny
    kent kerry kerstin ketil kevin khadija khalid kian kim kimberly kimmie kine kinga kira kirsa
    kirsten kirstin kirstine kitt kitte kitty kjartan kjeld kjell kjellaug kjersti kjerstin
    kjestine kjetil klaes klara klaus klavs klemens knud knut kolbjoern konrad konstanse kresta
    kresten kris krista kristen kristian kristiane kristin kristina kristine kristoffer krystyna lauge
    krzysztof kuno kurt kyle laerke laila lajla lakshmi larry lars larsole lasse latifa lau laura lauren
    laurids laurits lauritz laust lawrence layla lea leah lean leander leena leif leila leilani
    leise leiv lejf lejla lena lene lenette lennart lenni lenny leo leon leonard leonora leopold
    lesley levi liam liane lida lieselotte lil lilian lilja lill lillebil lillebjoern lillemor
    lilli lillian lilly lily lina linda line linea linette linh linnea lino lis lisa lisanne lisbet
    lisbeth lise liselotte liss lissi lissie liv liva lizzie ljubica loke lone lonni lonny
    lorens lorentz lorenz lotta lotte lotus louis louise lovisa luc luca lucas lucia lucie lucy
    ludvig lui luis luise lukas lukasz lulu luna lydia lynge maarten mabel madeleine madeline
    madlen mads madsine maerta maeva magda magdalena magdalene magnar magne magnhild magnus
    magrethe mahmoud mahmut mai maibritt maiken maj maja majbrit majbritt majken majse malak malcolm
    malena malene malgorzata malik malin malou malte malthe manfred manja manju manon manuela
    mara marc marcel marcello marco marcus marek maren marga margaret margit margot margret
    margrete margrethe margrit margunn mari maria mariam marian mariane mariann marianna
    marianne marie marielouise marietta marija marijke marika marina marinus mario marit maritta
    marius marjan marjun mark marketa marko markus marleen marlen marlena marlene marlis marna
    marsha marta marte martha martin martina martine martinus marvin mary maryam masoud massimo mateusz
    mathea mathew mathias mathies mathilda mathilde matias matilda matilde mats matthew matti
    mattias maud maurice maurits mauritz max maximilian maya megan mehdi mehmet mei melanie
    melina melissa melvin memet merete merethe merle merlin mervete meta metha metin mette
    mettine mia michael michal michala micheal michell michelle mick mie mikael mikaela mikail mikal
    mikala mikas mike mikkel mikkeline miklos milan milena milica milla mille milo milos mina minh minna
    mira miriam mirjam mirko miroslav mirza misbah mitra mitzi moe mogens mohamad mohamed
    mohammad mohammed molly mona monica monika monique monir morgan morten morton mostafa mourad
    moustafa mubarak muhamed muhammad muhammed munir murat muriel mustafa mustapha mykola myriam naaja
    nabil nadia nadine nadja naja najib najma nana nancy nanette nann nanna naomi nasir nasrin
    natali natalia natalie natascha natasha nathalie nathan navid nazim nazli neel neeltje neil nelly
    nete nette nguyen niamh nicholas nick nickie nicklas nickolaj niclas nicol nicola nicolai nicolaj
    nicolas nicole nicoline niels nigel nikita niklas nikola nikolai nikolaj nikolas nikoline
    niller nils nina nis nita niv nivi njaal noah noel noomi nora norbert norma nour nuka nuno
    nynne oda odd oddbjoern oddgeir oddny oddrun oddvar oddveig oeivind oerjan oeystein oeyvind ogge
    ola olaf olaug olav ole oleander oleg oleksandr olena olfert olfrid olga oline oliver olivia olle oluf
    omar omer ona orhan orla osama oscar oskar osman osmund osvald oswald otilia ottar otte
    ottilie otto ouafa ove oystein oyvind ozan paal paivi palle pamela parisa parvin pascal
    patric patricia patrick patrik patrycja paul paula paulina pauline paulo pavel pawel peder
    peer pelle penelope per perivar perle pernilla pernille perrine peter petra petrea petrine
    petronella petter pham philip philippa phillip pia piet pieter pil pilar piotr plamen poul
    pouline povel povl preben prebjoern priscilla priya przemyslaw puk quang quentin rabia
    rachel rafael rafal rafiq ragna ragnar ragnfrid ragnhild ragni ragnvald rahel rahim raija
    raimond raj rakel ralf ralph ramazan ramin ramiz ramona randall randi rania rannveig rasa rashid
    rasmine rasmus rauni ravi raymond razan reba rebecca rebecka rebekka reema regin regina
    regine regitze regnar reidar reidun reidunn reiner reinhard reinhardt reino remi remy rena
    renata renate renato rene resat reza ria ricardo riccardo richard richardt ricki rickie
    ricky rie rifat rigmor rikard rikke riko rina risto rita roald roar rob robbie robert robin
    rodney roger rolan roland rolf rolv roma roman romeo ron ronald ronja ronni ronnie ronny rosa
    rosalie rosalina rosanna rose rosemarie roshan roskva roxana roy ruben ruby rudi rudolf rudy
    rufus runa runar rune ruslan russell rut rutger ruth ryan ryszard saara sabina sabine
    sabrina sadia safia sahar said saima sakarias saleh salih sally salma salome samantha samia
    samir samira sammy samson samuel sander sandi sandie sandra sandy sania sanjay sanna sanne sara
    sarah saren sarmad sascha sasha sasja saskia saxo scott sean sebahat sebastian selim selina
    selma semra senad serap serena sergio serkan seyed shabnam shahid shahla shane shannon
    sharon shazia sheila shira shirley sidse sidsel sif siff sigbjoern sigfrid sigge sigmar
    sigmund signe sigrid sigrun sigurd sigvald sigve siham silas silja silje silke silla sille snefrid
    silvan silvia simen simon simona simonas simone sina sinan sindre sine sini siobhan siri sirid sirin
    sissal sisse sissel siv sivert siw sixten sjur skjold slavica snezana snjezana snorre soeffren soelve
    soelvi soeren sofia sofie sofija sofus solfrid solvei solveig solvejg solvi solvor sonja
    sonni sonny sophia sophie sophus soren staale stacey stanislav stanley steen stefan stefania
    stefanie stefanos steff steffan steffen steffi stein steinar stella sten stener stephan
    stephane stephanie stephen steven stewart stian stig stina stine stuart suanne suleiman
    sumaya suna sune sunil sunniva susan susanna susanne susi susie sussi sussie suzan suzanna suzanne
    svanhild svante svein sven svend svenn svenning sverre sverri svetlana sylvester sylvi
    sylvia sylwia synne synnoeve synnove szymon tabita tage taha tahir taina tallak tamara tamer
    tamim tania tanja tanya tara tarald tarik tariq tarjei tasha tatiana tatjana tau tea ted
    teddy teis teit telma teodora teresa terese terje terkel terry tess tessa thais thale thanh
    tharald thea theis thelma theo theodor theodora theresa therese theresia thi thilde thomas
    thomasine thomine thor thora thorbjoern thorbjorn thorborg thore thorkild thorleif thormod
    thorstein thorsten thorvald thue thuy thyge thyra tiffany tilda tilde tim timm timmy timo
    timothy tina tine tinna tinne tino tiril tobia tobias tobis todd toennes toger toini toke toril
    tom tomas tomasz tomine tomislav tommi tommy tone toni tonje tonni tonny tony tor tora torben torgrim
    torbjoerg torbjoern torbjorg torbjorn tord tordis tore torfinn torgeir torgny torhild torill torkel
    torkil torkild torleif tormod torolf torstein torsten torun torunn torvald toste tove tracey
    tracy tran trevor trille trine troels trond troy trude trudi truels truls tryggve trygve
    trygvi trym tuan tue tulla tummas tung turi turid turpin tuva tycho tyge tyler tyra tyson
    ubbe uffe ugur ulf ulla ulrich ulrik ulrika ulrikke uma ummi undine unn unni urban uri urs
    ursula urszula uwe vaclav vagn vagner valborg valdemar valentin valentina valerie vanessa
    vanja vasile vasilij vebjoern vegar vegard veit velin vera verena verner veronica veronika
    vesna vibe vibeke vic vicki vicky victor victoria victorine vidar vigdis vigga vigge viggo
    vikki vikram viktor viktoria vilde vilfred vilfrid vilhelm vilhelmina vilhelmine vilja
    villads villiam villum villy vilma vilmar vincent vinni vinnie viola violet violeta virginia
    vita vitus vivan vivi vivian vivien vivienne vladimir vlado volkan volmer vuk wagner
    waldemar walid walter walther wanda wenche wendelin wendy wenke werner wibe wibeke wiebke
    wiggo wilfred wilfrid wilhelm willi william willum willy wilma winnie winston wojciech wolf
    wolfgang wolmer xander xenia ximena yahya yakup yana yannick yasar yasemin yasin yasmin
    yasmina yassin yavuz yildiz yilmaz ylva ynge yngvar yngve yngvild yousef youssef yrsa yulia
    yuri yusra yusuf yvette yvonne zahra zaid zainab zakaria zara zarah zbigniew zdenka zeba
    zehra zeinab zeki zeliha zenia zenon zeynep zia zita zlatan zlatko zoe zofia zoltan zoran
    zorica zuhal zulfiqar zuzana
    """
)
