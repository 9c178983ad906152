The reason is passed on in the officer's own words, and what was noted of the person goes.
---- mail
From: Poul Friis <poul@korsvang.example>
To: info@skoler.example
Subject: IT-netværket

Hej, jeg vil gerne være med i IT-netværket.

Poul Friis
Driftsleder
Korsvang Bageri
Tlf. 24 61 90 37
---- then
handled registration needs-secretariat
letter approval-request to kirsten@skoler.example
letter handover to poul@korsvang.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.skoler.example; dmarc=pass header.from=skoler.example
Answers: approval-request

Afvis: netværket er for skoler, desværre.
---- then
handled approval rejected
letter declined to poul@korsvang.example
letter command-reply to kirsten@skoler.example
