"""First names that are common among grown-ups in Denmark and Norway.

Source: written down from memory for this project, not taken from a register; it need not be complete.
A name that is missing is still recognised beside a title, an address or a number.
"""

from service.mail.words import words

FIRST_NAMES = words(
    """
    aage aase abdul adam agnes agnete ahmad ahmed aida aksel albert alberte alex alexander alexandra
    alf alfred ali alice alma amalie amanda amina amir amira anastasia anders andreas andrea ane
    anette anita anja anna anne annelise annemarie annemette annette anni annika anton antonia arild
    arne arvid asbjoern asger ask aslak asta astrid audun august aud axel bahar beate bendt
    benedicte benedikte benjamin bent bente berit bernt bertil bettina birger birgit birgitta
    birgitte birthe bjarke bjarne bjoerg bjoern bo bodil boerge brian britt britta camilla carina
    carl carla carolina caroline carsten casper cathrine cecilia cecilie charles charlotte chris
    christel christen christer christian christina christine christoffer clara claus connie conny
    dag dagfinn dagny dan daniel daniela david dennis ditte dorit dorte dorthe dorthea ebbe edith
    edvard egil egon eigil einar eirik eivind elin elias elisa elisabeth elise ella ellen elly else
    elsebeth elvira emil emilie emily emma emmy endre erica erik erika erland erling ernst espen
    esben ester eva even finn flemming florian frank fred freddy frede frederik frederikke freja
    frida fridtjof frits frode gabriel geir georg gerda gerd gert gitte gorm greta grete grethe
    grith gro gry gudrun gunhild gunn gunnar gunvor gurli gustav haakon hakon hanna hannah hanne
    hans harald harry hasan hassan hedvig hege heidi helen helena helene helga helge helle hella
    henning henny henriette henrik herbert herdis herman hilda hilde hjalmar holger hugo hussein ian
    ib ibrahim ida idun ina inga ingar inge ingeborg ingelise inger ingrid ingvild irene iris irma
    isabel isabella ivan ivar jack jacob jakob jan jane janne jannik janus jarl jarle jasmin jean
    jeanette jeanne jens jeppe jesper jette jim jimmy jo joachim joakim joan joanna joergen joern
    johan johanna johanne johannes john johnny jon jonas jonathan jorunn jostein josefine julia
    julie juliane julius jytte kai kaj kamilla kamma kaare karen karin karina karl karla karoline
    karsten kasper katarina kate kathe kathrine katja katrine kay keld ken kenneth kent kevin khalid
    kim kirsten kirstine kitt kjartan kjeld kjell kjersti klaus klavs knud knut konrad kresten kris
    kristen kristian kristin kristina kristine kristoffer kurt kaethe laila lars larsole lasse laura
    laurits lea leif leila lena lene leo leon leonora lilian lilli lillian lily lina linda line
    linea lis lisa lisbet lisbeth lise liselotte lissi liv liva lizzie lone lonni lotta lotte louis
    louise lucas ludvig lukas lulu lydia maren margaret margit margrete margrethe margunn mari maria
    mariam mariane marianne marie marina marit marius mark markus marlene martha martin martine mary
    mathias mathilde mats matilde maud max maya maja mads magda magne magnar magnhild magnus malene
    malthe marc maiken mehmet melissa merete meta mette mia michael michala michelle mikael mikkel
    mille mina mira mogens mohamed mohammad mohammed mona monica monika morten muhammad mustafa
    myriam nadia nana nanna natalie natasha nathalie nicolai nicolaj nicole niels nikolaj nikolai
    nina nils njaal noah nora odd oddvar ola olav ole olaf olga oliver olivia oluf omar ove otto
    oeivind oeystein palle patrick paul paula paulina peder pelle per perivar pernille peter petra
    philip pia poul povl preben priya paal rachel ragna ragnar ragnhild rakel randi rasmus rebecca
    rebekka regitze reidar reidun renate rene richard rikke rita robert roar roger rolf ronny rosa
    ruben rune rut ruth ryan saima salma samira sara sarah sander sandra sanne sebastian selma
    sidsel siff signe sigrid sigrun sigurd sigve silje silla silas simon simone sindre sissel siri
    siv sofia sofie solveig sonja sophia sophie staale stefan steffen stein steinar steen sten stian
    stig stine stuart sune susan susanne suzanne svein svend sven sverre synne synnoeve soelvi
    soeren tage tanja tarjei teis terje tea thea theis theodor therese thomas thor thora thorbjoern
    thore thorkild thorleif thorvald thyra tim tina tine tobias tom tomas tomasz tommy tone tonje
    tonny tor torben tore torbjoern torgeir torhild torill tormod torsten torstein torunn tove trine
    troels trond trude trygve trym turid tyge uffe ulf ulla ulrik ulrikke ursula valborg vagn
    valdemar vera vibeke victor victoria vidar viggo viktor viktoria villads villy vilhelm vilma
    vincent vivi vivian walter werner wenche wilhelm william winnie yasmin yngve yusuf yvonne zahra
    zainab aagot aaron aaste oerjan oeyvind aasmund aashild asbjorn soren jorgen bjorn jorn torbjorn
    oyvind oystein asa hakan amy andrew anthony barbara brenda catherine cheryl christopher claire
    colin craig deborah diana donald donna douglas duncan edward eileen elaine elizabeth fiona
    frances gareth gavin gary geoffrey george gillian gordon graham grace greg heather henry howard
    hugh ivy jacqueline james janet jason jeff jennifer jessica joanne joe joseph joyce judith
    justin katherine kathleen keith kelly lauren lawrence lesley lucy malcolm matthew megan melanie
    neil nicholas nigel pamela patricia philippa raymond ronald rose russell sally samantha samuel
    sean sharon sheila shirley stephanie stephen steven stewart sylvia teresa tracy trevor valerie
    vanessa wendy zoe
    """
)
