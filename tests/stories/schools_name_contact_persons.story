Schools name contact persons: one answer from each is enough, only the silent are reminded, and the officer gets one list.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: TILMELD
Proved-by: mx.skoler.example

TILMELD Anne Holm, anne@oesterbaek.example, ØTS, IT-netværket
TILMELD Bo Dalgaard, bo@oesterbaek.example, ØTS, IT-netværket
TILMELD Carl Riis, carl@korsvang.example, Korsvang Bageri, IT-netværket
---- then
handled secretariat commands
letter welcome to anne@oesterbaek.example
letter welcome to bo@oesterbaek.example
letter welcome to carl@korsvang.example
letter command-reply to kirsten@skoler.example
member anne@oesterbaek.example in it
member bo@oesterbaek.example in it
member carl@korsvang.example in it
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: SPØRG Meld en kontaktperson ind
Proved-by: mx.skoler.example

Netværk: IT-netværket
Svar senest: fredag d. 20. marts
Til: skoler

Vi samler en liste over, hvem vi kan ringe til om it.
---- then
handled secretariat commands
letter preview to kirsten@skoler.example
says 3 medlemmer af IT-netværket, fra 2 organisationer
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: SV: Spørg
Answers: preview
Proved-by: mx.skoler.example

JA
---- then
handled held sent
letter call-for-items to anne@oesterbaek.example
subject Meld en kontaktperson ind: svar senest fredag 20. marts 2026
says Ét svar fra hver organisation er nok.
letter call-for-items to bo@oesterbaek.example
letter call-for-items to carl@korsvang.example
letter command-reply to kirsten@skoler.example
---- mail
From: Bo Dalgaard <bo@oesterbaek.example>
To: info@skoler.example
Subject: SV: Meld en kontaktperson ind
Answers: call-for-items

Hej Kirsten

Det bliver vores it-chef Poul Bang, poul.bang@oesterbaek.example.

Mvh Bo
---- then
handled input_rounds input-answer
letter ask-details to bo@oesterbaek.example
says Om Poul Bang mangler vi: - telefon
letter changed to poul.bang@oesterbaek.example
says Bo Dalgaard, Østerbæk Tekniske Skole, har nævnt dig som kontaktperson.
---- mail
From: Bo Dalgaard <bo@oesterbaek.example>
To: info@skoler.example
Subject: SV: Meld en kontaktperson ind
Answers: ask-details

28 17 04 63
---- then
handled input_rounds input-answer
letter item-receipt to bo@oesterbaek.example
says Telefon: +45 28 17 04 63
---- mail
From: Carl Riis <carl@korsvang.example>
To: info@skoler.example
Subject: SV: Meld en kontaktperson ind
Answers: call-for-items

Skal det være en leder?
---- then
handled input_rounds input-question
letter handover to kirsten@skoler.example
letter handover to carl@korsvang.example
---- clock +15 days
---- then
clock input_rounds input-reminded
letter reminder to carl@korsvang.example
subject Vi mangler dit svar: Meld en kontaktperson ind
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: SV: Vi har spurgt
Answers: command-reply
Proved-by: mx.skoler.example

STATUS
---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
---- mail
From: Carl Riis <carl@korsvang.example>
To: info@skoler.example
Subject: SV: Vi mangler dit svar
Answers: reminder

Det er mig selv, tlf. 28 17 04 64
---- then
handled input_rounds input-answer
letter item-receipt to carl@korsvang.example
says Navn: Carl Riis
---- clock +4 days
---- then
clock input_rounds input-closed
letter command-reply to kirsten@skoler.example
subject 2 af 2 har svaret: Meld en kontaktperson ind
says Korsvang Bageri: Carl Riis, carl@korsvang.example, +45 28 17 04 64
says Østerbæk Tekniske Skole: Poul Bang, it-chef, poul.bang@oesterbaek.example, +45 28 17 04 63
attached .csv
attached .pdf
---- mail
From: Anne Holm <anne@oesterbaek.example>
To: info@skoler.example
Subject: SV: Meld en kontaktperson ind
Answers: call-for-items

Poul er stoppet. Brug Ulla Dam, ulla@oesterbaek.example, 28 17 04 65
---- then
handled input_rounds input-late
letter item-receipt to anne@oesterbaek.example
says svarene er samlet
letter changed to ulla@oesterbaek.example
letter command-reply to kirsten@skoler.example
subject Svar efter fristen: Meld en kontaktperson ind
