"""The words that give furniture away, by kind and language, and nothing else.

Articles do not always say which language they are in, and pages mix them (an English share bar under a French
text), so all lists are tried together. Entries are regular expressions on lower-case text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

MONTHS = (
    r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|déc"
    r"|jän|märz|okt|dez|ene|abr|ago|dic|fev|set|out)[a-zéûôç]*"
)
"""Names of months and their short forms, as a pattern."""

UNFINISHED = frozenset(
    "the a an of to in on at by for from with and or but that which who whose as into than its his her their"
    " der die das den dem des ein eine einen von im am mit und oder für zu"
    " le la les un une du de et ou à au aux dans par pour sur que qui"
    " el los las y en con por para del"
    " o os as um uma e do da dos das em no na com".split()
)
"""Words on which no title and no sentence ends."""

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
    " montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so"
    " lundi mardi mercredi jeudi vendredi samedi dimanche"
    " lunes martes miércoles jueves viernes sábado domingo"
    " segunda-feira terça-feira quarta-feira quinta-feira sexta-feira"
    " am pm a.m p.m gmt utc bst est edt cst cdt mst mdt pst pdt cet cest et uhr h at um à on of de le den the noon"
    " min read ago minutes hours days hour minute day vor stunden minuten il y a heures hace horas há".split()
)
"""What a line that only states a date or a time is made of, beside months and numbers."""

SHARING = frozenset(
    "share shares sharing tweet tweets retweet email e-mail mail print pin pinterest facebook twitter x whatsapp linkedin"
    " reddit telegram messenger flipboard tumblr google google+ digg stumbleupon copy link sms save bookmark like likes"
    " loading comment comments views view reactions this story article post on via by more bluesky threads mastodon"
    " teilen drucken merken kommentare partager imprimer envoyer commenter commentaires compartir imprimir comentarios"
    " compartilhar comentários enviar correo".split()
)
"""What a share bar is made of, beside numbers."""

LABELS: Mapping[str, Mapping[str, str]] = {
    "related": {
        "en": r"recommended(?: for you| reading| stories| by .{2,30})?|related(?: articles?| stories| content| topics| news"
        r"| links| coverage| posts?)?|read (?:more|next|also|this next)(?: stories)?|more (?:stories|news|coverage|to explore)"
        r"|(?:more|most) (?:from|on|in) .{2,50}|most (?:popular|read|viewed|shared|watched|commented)(?: (?:in|on|from) .{2,40})?"
        r"|top (?:stories|news|picks)|trending(?: now| stories)?|popular(?: now| stories| posts)?|latest (?:news|stories)"
        r"|you (?:may|might) also (?:like|be interested in)|see also|also (?:in|on) .{2,40}|don.t miss|editor.s? picks?"
        r"|(?:our )?(?:further|suggested) reading|up next|more on this(?: story)?|what to read next|in other news"
        r"|elsewhere on (?:the web|this site)|around the web|from around the web|promoted stories|must[- ]reads?",
        "fr": r"(?:à )?lire aussi|à lire(?: également)?|sur le même sujet|(?:articles )?les plus lus|à voir aussi|pour aller plus loin"
        r"|nos derniers articles|articles liés",
        "de": r"lesen sie auch|mehr zum thema|auch interessant|das könnte sie auch interessieren|meistgelesen(?:e artikel)?"
        r"|lesen sie mehr|mehr (?:aus|von) .{2,30}|weitere artikel|zum thema",
        "es": r"lea también|lee también|te puede interesar|(?:lo )?más (?:leído|visto)s?|noticias relacionadas|ver también"
        r"|más información|también te puede interesar",
        "pt": r"leia (?:também|mais)|veja também|(?:as )?mais lidas|saiba mais|notícias relacionadas",
    },
    "advertisement": {
        "en": r"advertisements?|advertorial|sponsored(?: content| post)?|paid (?:content|post)|promoted|ads?|advert",
        "fr": r"publicité|contenu sponsorisé",
        "de": r"anzeige|werbung",
        "es": r"publicidad|anuncio|contenido patrocinado",
        "pt": r"publicidade|anúncio",
    },
    "pointer": {
        "en": r"enlarge(?: (?:this )?(?:image|photo|map))?|(?:click|tap) (?:to|here).{0,40}|scroll down.{0,40}"
        r"|continue reading(?: .{2,40})?|(?:story|article) continues(?: below)?(?: .{2,30})?"
        r"|begin quote(?: from)?|end quote|\(?more\)?(?: \.\.\.|\.\.\.|…)?|full (?:story|text)|show more|play video|watch(?: live)?"
        r"|hide caption|toggle caption|view (?:gallery|slideshow|comments|more)|expand|close|transcript",
        "fr": r"agrandir(?: .{2,20})?|lire la suite|suite",
        "de": r"weiterlesen|mehr|bild vergrößern",
        "es": r"seguir leyendo|ampliar|sigue leyendo",
        "pt": r"continue lendo|ampliar",
    },
    "note": {
        "en": r"(?:notes? (?:to|for) (?:the )?editors?|editors?.? notes?|about (?:the|our|us) ?.{0,60}|footnotes?|notes|references"
        r"|disclaimer|forward[- ]looking statements|background|boilerplate)",
        "fr": r"notes? (?:aux|à l.attention des) (?:rédacteurs|rédactions)|à propos d.{2,60}",
        "de": r"hinweise? (?:an|für) (?:die )?redaktion(?:en)?|über (?:die|das|den|uns) .{2,60}|fußnoten",
        "es": r"notas? (?:para|a) (?:los )?(?:editores|la redacción)|acerca de .{2,60}|sobre (?:la|el|nosotros) .{0,60}",
        "pt": r"notas? (?:aos|para os) editores|sobre (?:a|o|nós) .{0,60}",
    },
    "boilerplate": {
        "en": r"ends?|-30-|-0-|loading|comments (?:are )?(?:now )?closed.{0,30}|comments on this .{2,20} are closed|home|menu|search"
        r"|log ?in|sign in|contact us|about us|help|back|top",
        "fr": r"fin|accueil|connexion",
        "de": r"ende|startseite|anmelden",
        "es": r"fin|inicio|iniciar sesión",
        "pt": r"fim|início|entrar",
    },
}
"""Whole lines, with or without a colon after them. A note's label makes all that follows it a note."""

OPENERS: Mapping[str, Mapping[str, str]] = {
    "comment": {
        "en": r"\d[\d,.]* (?:reader )?(?:comments?|responses?|replies|thoughts)(?:$| (?:to|on|for) )|(?:reader )?comments? ?\(\d+\)$"
        r"|leave a (?:reply|comment)|post a comment|join the (?:discussion|conversation)|add (?:a|your) comment",
        "fr": r"\d+ (?:commentaires?|réactions?)$|commentaires ?\(\d+\)$",
        "de": r"\d+ kommentare?$|kommentare ?\(\d+\)$",
        "es": r"\d+ (?:comentarios?|respuestas?)$|comentarios ?\(\d+\)$",
        "pt": r"\d+ (?:comentários?|respostas?)$",
    },
    "related": {
        "en": r"(?:read (?:more|also|next|this)|related(?: stor(?:y|ies)| articles?)?|most (?:popular|read|viewed)|more|also|recommended"
        r"|see also|also in this issue|don.t miss|up next|previous(?:ly)?|in pictures|pics|quiz|live) ?[:»>]"
        r"|more (?:from|on) |see (?:the|our|all|more) .{2,60}[>»]{1,2}$|most (?:popular|read|viewed) (?:in|on) ",
        "fr": r"(?:(?:à )?lire (?:aussi|également)|à lire|voir aussi|notre dossier) ?[:»>]",
        "de": r"(?:lesen sie (?:auch|hier|mehr)|mehr zum thema|siehe auch) ?[:»>]",
        "es": r"(?:le[ea] (?:también|además)|te puede interesar|ver también) ?[:»>]",
        "pt": r"(?:leia (?:também|mais)|veja também) ?[:»>]",
    },
    "caption": {
        "en": r"\[?(?:(?:file )?(?:photo|photograph|image|picture|pic|video|graphic|graphics|map|chart|illustration|audio|gallery"
        r"|slideshow|infographic|credit|photo credit|image credit|enlarge|photos|images|listen|caption)s?(?: by| credit| courtesy of)?) ?[:/|]"
        r"|file ?[-–—:] |(?:photo|image|photograph|picture) (?:by|courtesy|credit)|getty images|\(?ap photo",
        "fr": r"\[?(?:photo|vidéo|image|infographie|carte|illustration|crédit photo|légende) ?[:/|]|© ?(?:afp|reuters)",
        "de": r"\[?(?:foto|bild|grafik|karte|video|quelle|bildunterschrift) ?[:/|]",
        "es": r"\[?(?:foto|fotografía|imagen|vídeo|video|gráfico|mapa) ?[:/|]",
        "pt": r"\[?(?:foto|imagem|vídeo|gráfico|mapa|crédito) ?[:/|]",
    },
    "pointer": {
        "en": r"(?:watch|scroll down|click here|tap here|listen live|begin quote|end quote|continued (?:on|from)|see (?:p\.|page) \d)\b",
        "fr": r"(?:cliquez ici|regardez|lire la suite)\b",
        "de": r"(?:hier klicken|sehen sie hier|klicken sie)\b",
        "es": r"(?:haga clic|haz clic|siga leyendo)\b",
        "pt": r"(?:clique aqui|assista)\b",
    },
    "subscription": {
        "en": r"subscribe\b|sign ?up (?:for|to|here|now|today)|register (?:now|for free|here)|join [\d,.]+ (?:subscribers|readers|members)"
        r"|get (?:the|our|your|more) .{0,80}(?:inbox|newsletter|e-?mail alerts?|app\b|delivered)"
        r"|support (?:independent|our|quality)\b.{0,20}(?:journalism|writing|work|reporting|newsroom|media)"
        r"|become an? (?:member|subscriber|friend|patron|supporter)|already an? (?:subscriber|member)|you have \d+ (?:free )?articles?"
        r"|you.ve (?:read|reached) .{0,40}(?:articles?|limit)|enter your e-?mail|did you find this (?:useful|helpful)"
        r"|this (?:article|content|story) is (?:for|available to|reserved for|only available)|want (?:more|to read more)\b.{0,60}\?"
        r"|to (?:continue|keep) reading|donate (?:now|today|to|here)|make a (?:donation|contribution)|give a gift"
        r"|our (?:daily|weekly|free|morning|evening) (?:newsletter|briefing|brief)\b|don.t miss a (?:story|thing)|try .{2,30} free",
        "fr": r"abonnez-vous|inscrivez-vous|recevez (?:notre|nos|la)|déjà abonné|soutenez|faites un don|article réservé|s.abonner",
        "de": r"jetzt (?:abonnieren|testen|anmelden)|abonnieren sie|melden sie sich|newsletter\b|unterstützen sie|spenden sie",
        "es": r"suscr[ií]b[ea](?:te|se)\b|regístr[ea](?:te|se)\b|recib[ae] (?:nuestr[oa]|las)|apoya (?:el|nuestro)|haz(?:te)? (?:una donación|socio)",
        "pt": r"assine\b|inscreva-se|cadastre-se|receba (?:nossa|as|a newsletter)|apoie (?:o|nosso)",
    },
    "advertisement": {
        "en": r"(?:advertisement|advertorial|advertisement feature|sponsored|paid content|ad) ?[-–—:(|]|advertise (?:with|here|in)\b"
        r"|sponsored by\b|brought to you by\b",
        "fr": r"publicité ?[-–—:(|]",
        "de": r"(?:anzeige|werbung) ?[-–—:(|]",
        "es": r"publicidad ?[-–—:(|]",
        "pt": r"publicidade ?[-–—:(|]",
    },
    "share": {
        "en": r"share (?:this|on|via)\b|follow (?:me|us|@|.{2,40} on (?:twitter|facebook|instagram|x|linkedin|bluesky|mastodon))"
        r"|like us\b|like this:|tweet (?:this|at)\b|(?:on )?twitter ?: ?@|find us on\b|connect with us|[\d.,]+ ?[km]? (?:shares?|likes|views|retweets)\b",
        "fr": r"partagez? (?:sur|cet|l)|suivez[- ](?:nous|-nous|moi)",
        "de": r"teilen (?:sie|auf)|folgen sie uns",
        "es": r"compart[aei](?:r|te)? (?:en|esta|este)|s[ií]gu?[ae]?nos|síguenos",
        "pt": r"compartilhe|siga[- ]nos|siga o",
    },
    "contact": {
        "en": r"(?:media|press|news|editorial|investor|public)? ?(?:contacts?|inquiries|enquiries|relations) ?:"
        r"|(?:for )?(?:media|press) (?:inquiries|enquiries|contact)|for (?:more|further|additional) (?:information|details)"
        r",? (?:please )?(?:contact|visit|call|see|go to|e-?mail|write)|do you (?:have|know) .{0,60}\?|have (?:a|you got a) (?:tip|story)"
        r"|got a (?:tip|story)|(?:please )?(?:e-?mail|text|whatsapp|call|contact|phone|write to|reach) (?:us|our|the (?:newsdesk|reporter|author|writer))\b"
        r"|(?:were|are) you (?:on|in|at|there|affected)\b.{0,60}\?|issued by ?:|send (?:us )?(?:your )?(?:tips|pictures|photos|stories)\b"
        r"|write to .{2,40}@|e-?mail:? \S+@|(?:tel|phone|telephone|fax)\.? ?[:+(0-9]",
        "fr": r"contacts? (?:presse|médias?)|pour (?:plus|en savoir plus|toute information)|écrivez[- ](?:nous|à)",
        "de": r"(?:presse)?kontakt ?:|pressestelle ?:|rückfragen|schreiben sie (?:uns|an)|für (?:weitere|nähere) informationen",
        "es": r"contactos? (?:de prensa)?:|para (?:más|mayor) información|escr[ií]b[ae]nos",
        "pt": r"contatos? (?:de|para) imprensa|para mais informações|escreva para",
    },
    "credit": {
        "en": r"\(?(?:(?:additional |further |with )?(?:reporting|writing|editing)|compiled|written|edited|translated|produced|research"
        r"|with (?:files|additional reporting)|with reports?)(?: contributed| assistance)? (?:by|from)\b",
        "fr": r"\(?(?:avec (?:afp|reuters|les agences)|reportage de|édité par|traduit (?:par|de))\b|\((?:afp|reuters)\)$",
        "de": r"\(?(?:mit material (?:von|der)|bericht von|redaktion:|mitarbeit:)|\((?:dpa|apa|afp|reuters|sda)[/\w ]*\)$",
        "es": r"\(?(?:con información de|reporte de|editado por|traducido (?:por|de))\b|\((?:efe|afp|reuters)\)$",
        "pt": r"\(?(?:com informações d[aeo]|reportagem de|edição de|com agências)\b",
    },
    "note": {
        "en": r"this (?:article|story|post|page|piece|report|headline|column|version|text|blog|op-ed) (?:was|has been|originally|first|has since)"
        r" ?(?:been )?(?:originally |first |last )?(?:amended|corrected|updated|published|appeared|revised|changed|edited|produced|clarified|adapted|modified)"
        r"|an earlier version|corrections?\b ?[:(&]|clarification\b ?[:(]|editor.?s?.? note|note to (?:readers|editors)|(?:the )?(?:views|opinions) "
        r"(?:and opinions )?(?:expressed|are|in this)|disclosure ?:|disclaimer ?:|suggested citation|cite (?:this|as)\b|\[\^|originally published"
        r"|for information (?:only|media)\b.{0,60}not an official",
        "fr": r"(?:cet article a été|rectificatif|erratum|note de la rédaction|les (?:opinions|propos) exprimé)",
        "de": r"(?:dieser (?:artikel|text|beitrag) (?:wurde|ist)|korrektur ?:|anmerkung der redaktion|hinweis der redaktion|in einer früheren version)",
        "es": r"(?:este artículo (?:fue|ha sido)|corrección ?:|fe de errat|nota (?:del editor|de la redacción)|las opiniones expresadas)",
        "pt": r"(?:este artigo foi|correção ?:|nota d[oa] (?:editor|redação)|as opiniões expressas)",
    },
    "dateline": {
        "en": r"(?:posted|published|(?:last |first )?(?:updated|published|modified|revised)|created|date|issued|filed|embargoed?(?: until)?) ?"
        r"(?::|on\b|at\b|(?:mon|tue|wed|thu|fri|sat|sun|\d)|" + MONTHS + r")|(?:press|news|media) release\b(?: ?(?:no|number|#|:|-|–|—|$|\d))"
        r"|for immediate release",
        "fr": r"(?:publié|mis à jour|modifié|posté)s? (?:le|:|il y a)|communiqué de presse\b",
        "de": r"(?:veröffentlicht|aktualisiert|stand|erstellt)(?: am)? ?[:\d]|pressemitteilung\b|zur sofortigen veröffentlichung",
        "es": r"(?:publicado|actualizado|creado)(?: el)? ?[:\d]|comunicado de prensa\b|para publicación inmediata",
        "pt": r"(?:publicado|atualizado|criado)(?: em| às)? ?[:\d]|comunicado (?:de|à) imprensa\b",
    },
    "byline": {
        "en": r"(?:(?:exclusive|analysis|opinion|story|text|words|report|posted|written|commentary) )?by:? (?=\S)|posted by\b"
        r"|from (?:our|a|the) (?:special |own |staff |foreign )?correspondent",
        "fr": r"par (?=\S)|de notre (?:envoyée?|correspondante?)",
        "de": r"von (?=\S)|ein (?:kommentar|gastbeitrag|bericht|artikel) von",
        "es": r"por (?=\S)|de nuestr[oa] (?:corresponsal|enviad[oa])",
        "pt": r"por (?=\S)|d[oe] noss[oa] (?:correspondente|enviad[oa])",
    },
    "boilerplate": {
        "en": r"(?:© ?|\(c\) |copyright (?=©|\(c\)|\d{4}))|.{0,40}all rights reserved|unsubscribe\b|view (?:this|in) .{0,30}browser|you (?:are receiving|received) this"
        r"|(?:to )?(?:update|manage) (?:your )?(?:e-?mail )?preferences|(?:we|this (?:site|website)) (?:and our .{2,30} )?(?:uses?|store|value) "
        r".{0,60}(?:cookies|privacy|device)|(?:by (?:continuing|signing up|using|clicking)).{0,60}you (?:agree|accept|consent)|accept (?:all|cookies)"
        r"|(?:comments|commenting|discussion) (?:are|is|on this) .{0,30}closed|reproduction\b.{0,60}(?:prohibited|permission)|terms (?:of|and)\b"
        r"|privacy (?:policy|notice)|forward (?:this )?to a friend|please enable (?:javascript|cookies)"
        r"|your browser (?:does|is)|powered by\b|filed under\b ?:|tags? ?:|topics? ?:|categor(?:y|ies) ?:|keywords? ?:|labels? ?:|section ?:"
        r"|skip to\b|back to (?:top|home)|jump to\b|(?:http|https|www)[:.]\S+$",
        "fr": r"tous droits réservés|(?:se )?désabonner|ce site utilise des cookies|mots-clés ?:",
        "de": r"alle rechte vorbehalten|abmelden|diese (?:website|seite) (?:verwendet|nutzt)|schlagwörter ?:|themen ?:|zur startseite",
        "es": r"todos los derechos|darse de baja|est[ae] (?:sitio|web) (?:usa|utiliza)|etiquetas ?:|temas ?:",
        "pt": r"todos os direitos|cancelar inscrição|este site (?:usa|utiliza)|marcadores ?:|tags ?:",
    },
}
"""How a line of furniture begins."""

SALUTATIONS = (
    r"(?:dear|hello|hi|greetings|liebe[rs]?|sehr geehrte[rs]?|guten (?:morgen|tag)|hallo|chère?s?|bonjour|estimad[oa]s?|querid[oa]s?|hola"
    r"|car[oa]s?|prezad[oa]s?|olá)\b"
)
"""How a letter begins."""

VALEDICTIONS = (
    r"(?:with (?:(?:best|kind|warm) )?(?:thanks|regards|wishes|gratitude)|(?:best|kind|warm(?:est)?) (?:regards|wishes)|yours(?: \w+)?|sincerely"
    r"(?: yours)?|regards|thanks|thank you|cheers|in solidarity|until next (?:week|time)|mit freundlichen grüßen|herzlich(?:e grüße)?|beste grüße"
    r"|cordialement|bien à vous|amicalement|atentamente|saludos(?: cordiales)?|un saludo|atenciosamente|abraços),?"
)
"""Lines that close a letter."""


def whole(kind: str) -> re.Pattern[str]:
    """A pattern for a line that is nothing but a label of a kind."""
    return re.compile(rf"[\[(]?(?:{_all(LABELS[kind])}) ?[:.…»>\])]*$", re.IGNORECASE)


def opening(kind: str) -> re.Pattern[str]:
    """A pattern for how a line of a kind begins."""
    return re.compile(rf"[\[(•*“]*(?:{_all(OPENERS[kind])})", re.IGNORECASE)


def _all(lists: Mapping[str, str]) -> str:
    return "|".join(lists.values())
