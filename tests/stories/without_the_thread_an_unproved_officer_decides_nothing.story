Where no server vouches for anybody, the number in the subject is not enough to decide: a one-time code is asked for.
---- mail
From: Erik Lund <erik@lundgaard.example>
To: info@aaben.example
Subject: Ny deltager i Flere Faglærte

Vil I melde Sara Toft fra Korsvang Bageri ind i Flere Faglærte? Hendes mail er sara@korsvang.example.

Erik Lund
---- then
handled registration needs-secretariat
letter approval-request to mette@aaben.example
letter approval-request to sekretariat@aaben.example
letter handover to erik@lundgaard.example
---- mail
From: Mette Holm <mette@aaben.example>
To: info@aaben.example
Answers-subject-only: approval-request

GODKEND
---- then
handled approval unproved
letter confirm-address to mette@aaben.example
---- mail
From: Mette Holm <mette@aaben.example>
To: info@aaben.example
Answers-subject-only: approval-request

JA
---- then
handled approval unproved
letter confirm-address to mette@aaben.example
---- mail
From: Mette Holm <mette@aaben.example>
To: info@aaben.example
Answers: confirm-address

Ja
---- then
handled held code-came-back approval approved
letter welcome to sara@korsvang.example
letter changed to erik@lundgaard.example
letter command-reply to mette@aaben.example
letter command-reply to sekretariat@aaben.example
member sara@korsvang.example in aaben
