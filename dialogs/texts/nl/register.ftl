# The register: the officers' pages, in a browser and as a tab of Teams.
# What a case is made of is worded where the cards have it: these are the words of the page alone.

## Around every page

page-register = Register datalekken
page-skip = Naar de inhoud
page-other-language = English
page-other-language-code = en
page-sign-out = Afmelden
page-role-officer = privacy officer
page-role-deputy = plaatsvervanger
page-role-dpo = FG
page-role-employee = medewerker
page-development = Dit is een proefopstelling: je meldt je aan zonder wachtwoord, en alleen deze computer kan erbij. Gebruik geen echte gegevens.

## Signing in

page-sign-in = Aanmelden
page-sign-in-why = Het register is er voor de privacy officers, hun plaatsvervangers en de FG. Meld je aan met je werkaccount.
page-sign-in-with-work = Aanmelden met je werkaccount
page-who-are-you = Wie wil je zijn?
page-who-are-you-why = In deze proefopstelling kies je zelf wie je bent. Zo zie je wat ieder te zien krijgt.
page-nobody-is = Niemand heeft hier de rol { $role }. Noem iemand in { $setting } om ook dat te proberen.
page-unmet = { $role ->
    [deputy] Plaatsvervanger { $number }
    [dpo] FG { $number }
   *[other] Privacy officer { $number }
}
page-an-employee = Een medewerker
page-tab-waiting = Je wordt aangemeld met je account van Teams …
page-tab-failed = Aanmelden in Teams lukt nu niet. In een gewone browser kan het wel.
page-tab-browser = Openen in de browser
page-tab-no-script = Deze tab heeft JavaScript nodig om je aan te melden. In een gewone browser kan het zonder.

## When something cannot be done

page-to-list = Naar de zaken
page-typed = Wat je had ingevuld
page-typed-do = Er is niets opgeslagen. Kopieer wat je wilt bewaren en vul het daarna opnieuw in.
page-not-found = Deze pagina bestaat niet
page-not-found-do = Misschien is het nummer van de zaak anders, of is de zaak er niet. Zoek haar op in de lijst.
page-no-role = Het register is niet voor jou
page-no-role-do = Alleen privacy officers, hun plaatsvervangers en de FG kunnen erin. Hoort dat bij je werk? Vraag de beheerder om je toe te voegen. Een datalek melden kan iedereen: in de chat met de bot.
page-session-over = Je bent niet meer aangemeld
page-session-over-do = Na een uur zonder klikken vragen we je om opnieuw aan te melden.
page-not-our-form = Dit formulier is verlopen
page-not-our-form-do = De pagina stond open sinds een vorige keer dat je aangemeld was. Open de zaak opnieuw.
page-sign-in-again = Aanmelden duurde te lang
page-sign-in-again-do = Begin opnieuw met aanmelden. Doe het in hetzelfde venster, binnen tien minuten.
page-sign-in-failed = Aanmelden is niet gelukt
page-sign-in-failed-do = Probeer het over een minuut opnieuw. Lukt het dan nog niet, geef dit dan door aan de beheerder: in het logboek staat waarom.
page-too-large = Dat is te veel in één keer
page-too-large-do = Een formulier mag een megabyte groot zijn. Kort je tekst in, of verdeel haar.
page-not-understood = Deze vraag begrijpt het register niet
page-not-understood-do = Ga terug en probeer het opnieuw, of begin bij de lijst.
page-failed = Er ging iets mis
page-failed-do = Er is niets opgeslagen. Probeer het over een minuut opnieuw. Gebeurt het weer, geef het dan door aan de beheerder.
