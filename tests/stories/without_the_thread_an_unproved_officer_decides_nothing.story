Where no server vouches for anybody, the number in the subject is not enough to decide: anybody can write it.
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
doubt approval unproved
letter alert to mette@aaben.example
letter alert to sekretariat@aaben.example
