Norwegian agencies name contact persons for the dialogue with the secretariat; one has none, one is silent.
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: MELD PÅ

MELD PÅ Ola Berg, seniorrådgiver, Østerbæk Tekniske Skole, ola@oesterbaek.example, mobil 988 11 203
MELD PÅ Liv Dahl, rådgiver, Korsvang Bageri, liv@korsvang.example
MELD PÅ Tor Lie, rådgiver, Nordetaten, tor@nord.example
---- then
handled secretariat commands
letter welcome to ola@oesterbaek.example
letter welcome to liv@korsvang.example
letter welcome to tor@nord.example
letter command-reply to kari@etater.example
member liv@korsvang.example in etatsgruppen
member ola@oesterbaek.example in etatsgruppen
member tor@nord.example in etatsgruppen
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: Kontaktpersoner

SPØR Meld inn en kontaktperson for dialog med sekretariatet
Svar senest: 20. mars kl. 12
Til: etater

Vi ønsker én kontaktperson i hver etat.
---- then
handled secretariat commands
letter preview to kari@etater.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: SV: Skal vi spørre
Answers: preview

JA
---- then
handled held sent
letter call-for-items to liv@korsvang.example
subject Meld inn en kontaktperson for dialog med sekretariatet: svar senest fredag 20. mars 2026
letter call-for-items to ola@oesterbaek.example
letter call-for-items to tor@nord.example
letter command-reply to kari@etater.example
---- mail
From: Ola Berg <ola@oesterbaek.example>
To: post@etater.example
Subject: SV: Meld inn en kontaktperson
Answers: call-for-items

Hei

Vi melder inn Nina Vik som kontaktperson. E-post nina.vik@oesterbaek.example, mobil 988 11 204.

Hilsen Ola
---- then
handled input_rounds input-answer
letter item-receipt to ola@oesterbaek.example
says E-post: nina.vik@oesterbaek.example
letter changed to nina.vik@oesterbaek.example
says Du er ikke meldt inn i noe
---- mail
From: Liv Dahl <liv@korsvang.example>
To: post@etater.example
Subject: SV: Meld inn en kontaktperson
Answers: call-for-items

Vi har dessverre ingen.
---- then
handled input_rounds input-nothing
letter item-receipt to liv@korsvang.example
says Vi har notert at Korsvang Bageri ikke har noen.
---- mail
From: Nina Vik <nina.vik@oesterbaek.example>
To: post@etater.example
Subject: SV: Du er nevnt som kontaktperson
Answers: changed

Dette er feil, det skal være Ola selv.
---- then
handled input_rounds not-asked
letter handover to kari@etater.example
letter handover to eirik@etater.example
letter handover to nina.vik@oesterbaek.example
---- clock +19 days
---- then
clock input_rounds input-closed
letter command-reply to kari@etater.example
subject 2 av 3 har svart: Meld inn en kontaktperson for dialog med sekretariatet
says Har ingen: - Korsvang Bageri
says - Nordetaten
