The IT-netværk's charter leaves every registration to the secretariat; the person is told so at once.
---- mail
From: Henrik Stovgaard <hest@oesterbaek.example>
To: info@skoler.example
Subject: Tilmelding til IT-netværket

Kære sekretariat

Hermed vil jeg gerne tilmelde mig IT-netværket.

Med venlig hilsen
Henrik Stovgaard
It-chef
Østerbæk Tekniske Skole
Mobil: 24 61 90 37
---- then
handled registration needs-secretariat
letter approval-request to kirsten@skoler.example
letter handover to hest@oesterbaek.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.skoler.example; dmarc=pass header.from=skoler.example
Answers: approval-request

GODKEND

Mvh Kirsten
---- then
handled approval approved
letter welcome to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
member hest@oesterbaek.example in it
