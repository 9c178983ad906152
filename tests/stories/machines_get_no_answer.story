An out-of-office, a newsletter and a bounce: no answer, no effect, though they speak of signing up.
---- mail
From: Bo Dalgaard <bo@korsvang.example>
To: info@aaben.example
Subject: Automatisk svar: Tilmelding til Flere Faglærte
Auto-Submitted: auto-replied

Jeg er på ferie. Jeg vil gerne være med i Flere Faglærte.

Bo Dalgaard
Korsvang Bageri
---- then
automatic
---- mail
From: Kursushuset <nyt@kurser.example>
To: info@aaben.example
Subject: Tilmeld dig Flere Faglærte-konferencen
List-Unsubscribe: <mailto:af@kurser.example>
Precedence: bulk

Tilmeld dig netværket i dag!
---- then
automatic
---- mail
From: Mail Delivery System <MAILER-DAEMON@mx.example>
To: info@aaben.example
Subject: Undelivered Mail Returned to Sender
Return-Path: <>

I'm sorry to have to inform you that your message could not be delivered.
---- then
automatic
