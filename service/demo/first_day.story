Four networks, three shared mailboxes, one day. People write as they please; nobody logs in anywhere.
---- say
Somebody asks to join, and everything is there
---- mail
From: Anne Holm <anne.holm@korsvangbageri.example>
To: flerefaglaerte@slagelse.dk
Subject: Netværket

Hej

Jeg hørte om jer hos Bæltlogistik i sidste uge og vil gerne være med i Flere Faglærte.

Med venlig hilsen

Anne Holm
Personalechef
Korsvang Bageri ApS
Mobil 28 17 04 63
---- then
handled registration eligible-and-complete
letter welcome to anne.holm@korsvangbageri.example
---- say
A private address, one thing missing; a bare word is answer enough
---- mail
From: Bo Dalgaard <bo.dalgaard71@gmail.com>
To: flerefaglaerte@slagelse.dk
Subject: tilmelding

hej vil gerne tilmeldes flere faglærte

vh bo dalgaard

Sendt fra min iPhone
---- then
handled registration details-missing
letter ask-details to bo.dalgaard71@gmail.com
---- mail
From: Bo Dalgaard <bo.dalgaard71@gmail.com>
To: flerefaglaerte@slagelse.dk
Answers: ask-details

Ravnkilde VVS

Sendt fra min iPhone
---- then
handled registration eligible-and-complete
letter welcome to bo.dalgaard71@gmail.com
---- say
Two networks live in one mailbox, and the answer loses its thread
---- mail
From: Henrik Stovgaard <hest@oesterbaek-ts.example>
To: info@deg.dk
Subject: Tilmelding

Kære DEG

Jeg vil gerne tilmelde mig jeres netværk.

Venlig hilsen
Henrik Stovgaard
It-chef
Østerbæk Tekniske Skole & HTX
Tlf. 24 61 90 37
---- then
handled registration details-missing
letter ask-details to hest@oesterbaek-ts.example
---- mail
From: Henrik Stovgaard <hest@oesterbaek-ts.example>
To: info@deg.dk
Answers-subject-only: ask-details

IT-netværket
---- then
handled registration needs-secretariat
letter approval-request to mette.holm@deg.dk
letter approval-request to jakob.lindgaard@deg.dk
letter approval-request to sekretariat@deg.dk
letter handover to hest@oesterbaek-ts.example
---- say
GODKEND in an officer's name; the mail server knows better, and she is asked
---- mail
From: Mette Holm <mette.holm@deg.dk>
Envelope: mallory@evil.example
To: info@deg.dk
Answers: approval-request

GODKEND
---- then
handled approval unproved
letter confirm-address to mette.holm@deg.dk
---- say
The officer herself answers the request with one word
---- mail
From: Mette Holm <mette.holm@deg.dk>
To: info@deg.dk
Answers: approval-request

GODKEND

Mvh Mette
---- then
handled approval approved
letter welcome to hest@oesterbaek-ts.example
letter command-reply to mette.holm@deg.dk
letter command-reply to jakob.lindgaard@deg.dk
letter command-reply to sekretariat@deg.dk
---- say
In Norway
---- mail
From: "Tveit, Ragnhild" <ragnhild.tveit@laeringsdir.example>
To: etatsgruppen@hkdir.no
Subject: Påmelding

Hei!

Jeg overtar etter Ola og vil gjerne meldes på Etatsgruppen.

Vennlig hilsen
Ragnhild Tveit
seniorrådgiver
Direktoratet for læringsutvikling
Mobil: 915 48 260
---- then
handled registration needs-secretariat
letter approval-request to kari.moen@hkdir.no
letter approval-request to eirik.aasland@hkdir.no
letter handover to ragnhild.tveit@laeringsdir.example
---- mail
From: Kari Moen <kari.moen@hkdir.no>
To: etatsgruppen@hkdir.no
Answers: approval-request

Godkjent, takk!
---- then
handled approval approved
letter welcome to ragnhild.tveit@laeringsdir.example
letter command-reply to kari.moen@hkdir.no
letter command-reply to eirik.aasland@hkdir.no
---- say
A member signs up once more
---- mail
From: Anne Holm <anne.holm@korsvangbageri.example>
To: flerefaglaerte@slagelse.dk
Subject: Tilmelding

Hej, jeg vil gerne tilmeldes Flere Faglærte.

Anne Holm
Korsvang Bageri ApS
---- then
handled registration already-member
letter changed to anne.holm@korsvangbageri.example
---- say
What else lands in a shared mailbox
---- mail
From: En borger <borger@landet.example>
To: flerefaglaerte@slagelse.dk
Subject: Cykelstien ved Antvorsø Skole

Hvornår bliver hullerne lappet? Det er tredje gang jeg skriver.
---- then
not-ours
---- mail
From: Bo Dalgaard <bo.dalgaard71@gmail.com>
To: flerefaglaerte@slagelse.dk
Subject: Autosvar: SV: tilmelding
Auto-Submitted: auto-replied

Jeg er på ferie til og med den 29. og vil gerne tilmeldes det gode vejr.
---- then
automatic
---- mail
From: Kursushuset Nord <nyt@kursushuset.example>
To: info@deg.dk
Subject: Tilmeld dig nu: netværk og kvalitet i topklasse
List-Unsubscribe: <mailto:af@kursushuset.example>

Tilmeld dig vores netværk i dag og få 15 % rabat.
---- then
automatic
