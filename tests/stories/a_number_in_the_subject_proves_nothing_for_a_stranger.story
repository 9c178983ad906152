Anybody can write a number. The answer of another address without the thread is not taken for Bo's.
---- mail
From: Bo Dalgaard <bo.dalgaard71@gmail.com>
To: info@aaben.example
Subject: Tilmelding

Hej, jeg vil gerne tilmelde mig netværket Flere Faglærte.

Vh Bo Dalgaard
---- then
handled registration details-missing
letter ask-details to bo.dalgaard71@gmail.com
---- mail
From: Mallory <mallory@evil.example>
To: info@aaben.example
Subject: SV: Tilmelding [FF-1001]

Virksomhed: Evil Corp
---- then
not-ours
