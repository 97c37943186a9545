<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
    <context>
        <name>unroll</name>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Colours: As the system</source>
            <translation>Couleurs : celles du système</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Colours: Dark</source>
            <translation>Couleurs : sombres</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Colours: Light</source>
            <translation>Couleurs : claires</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Compare side by side</source>
            <translation>Comparer côte à côte</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Copy the result</source>
            <translation>Copier le résultat</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Devices…</source>
            <translation>Appareils…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Larger text</source>
            <translation>Texte plus grand</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Look inside</source>
            <translation>Regarder à l’intérieur</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Many at once, or one</source>
            <translation>Plusieurs à la fois, ou un seul</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Open a file</source>
            <translation>Ouvrir un fichier</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Open {name}</source>
            <translation>Ouvrir {name}</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Paste</source>
            <translation>Coller</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Run</source>
            <translation>Lancer</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Save the result</source>
            <translation>Enregistrer le résultat</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Shortcuts…</source>
            <translation>Raccourcis…</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Show or hide the options</source>
            <translation>Afficher ou masquer les options</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Smaller text</source>
            <translation>Texte plus petit</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Try: {title}</source>
            <translation>Essayer : {title}</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>Usual text</source>
            <translation>Texte de taille habituelle</translation>
        </message>
        <message>
            <location filename="../../gui/actions.py" />
            <source>What to do</source>
            <translation>Que faire</translation>
        </message>
        <message>
            <location filename="../../gui/compare/compare.py" />
            <source>As on the left</source>
            <translation>Comme à gauche</translation>
        </message>
        <message>
            <location filename="../../gui/compare/compare.py" />
            <source>Left</source>
            <translation>Gauche</translation>
        </message>
        <message>
            <location filename="../../gui/compare/compare.py" />
            <source>Right</source>
            <translation>Droite</translation>
        </message>
        <message>
            <location filename="../../gui/compare/compare.py" />
            <source>The shipped one</source>
            <translation>Celui qui est fourni</translation>
        </message>
        <message>
            <location filename="../../gui/compare/compare.py" />
            <source>What you give above runs here too, with the settings of this side.</source>
            <translation>Ce que vous donnez plus haut est traité ici aussi, avec les réglages de ce côté.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/compare.py" />
            <source>{title}, side by side</source>
            <translation>{title}, côte à côte</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>A first run with new settings also prepares for them; only the next ones tell which is faster.</source>
            <translation>Un premier passage avec de nouveaux réglages sert aussi à les préparer ; seuls les suivants disent lequel est le plus rapide.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>Time: {here} on the left, {there} on the right</source>
            <translation>Durée : {here} à gauche, {there} à droite</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{count} point</source>
            <translation>{count} point</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{count} points</source>
            <translation>{count} points</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{count} stroke</source>
            <translation>{count} trait</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{count} strokes</source>
            <translation>{count} traits</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{count} word</source>
            <translation>{count} mot</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{count} words</source>
            <translation>{count} mots</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{label}: both sides agree, {here} on the left and {there} on the right.</source>
            <translation>{label} : les deux côtés sont d’accord, {here} à gauche et {there} à droite.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{label}: both sides draw the same strokes.</source>
            <translation>{label} : les deux côtés tracent les mêmes traits.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{label}: both sides say the same, word for word.</source>
            <translation>{label} : les deux côtés disent la même chose, mot pour mot.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{label}: both sides show the same.</source>
            <translation>{label} : les deux côtés montrent la même chose.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{label}: the sides disagree, {here} on the left and {there} on the right.</source>
            <translation>{label} : les côtés ne sont pas d’accord, {here} à gauche et {there} à droite.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{label}: the two sides differ.</source>
            <translation>{label} : les deux côtés diffèrent.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{label}: the words are the same; only the blanks between them differ.</source>
            <translation>{label} : les mots sont les mêmes ; seuls les blancs entre eux diffèrent.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{label}: {strokes} with {points} on the left, {strokes2} with {points2} on the right.</source>
            <translation>{label} : {strokes} et {points} à gauche, {strokes2} et {points2} à droite.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{label}: {words} on the left and {words2} on the right have no partner on the other side; they are underlined.</source>
            <translation>{label} : {words} à gauche et {words2} à droite n’ont pas d’équivalent de l’autre côté ; ils sont soulignés.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{took}; that is about the same.</source>
            <translation>{took} ; c’est à peu près la même.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{took}; the left side took {ratio:.1f} times as long.{caution}</source>
            <translation>{took} ; le côté gauche a pris {ratio:.1f} fois plus de temps.{caution}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/differences.py" />
            <source>{took}; the right side took {ratio:.1f} times as long.{caution}</source>
            <translation>{took} ; le côté droit a pris {ratio:.1f} fois plus de temps.{caution}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/models.py" />
            <source>A model for {title}</source>
            <translation>Un modèle pour {title}</translation>
        </message>
        <message>
            <location filename="../../gui/compare/models.py" />
            <source>Another folder…</source>
            <translation>Un autre dossier…</translation>
        </message>
        <message>
            <location filename="../../gui/compare/models.py" />
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <location filename="../../gui/compare/side.py" />
            <source>{name}: model</source>
            <translation>{name} : modèle</translation>
        </message>
        <message>
            <location filename="../../gui/compare/side.py" />
            <source>{name}: settings</source>
            <translation>{name} : réglages</translation>
        </message>
        <message>
            <location filename="../../gui/compare/verdict.py" />
            <source>Both sides have the same model and the same settings.</source>
            <translation>Les deux côtés ont le même modèle et les mêmes réglages.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/verdict.py" />
            <source>Both sides laid over one another</source>
            <translation>Les deux côtés superposés</translation>
        </message>
        <message>
            <location filename="../../gui/compare/verdict.py" />
            <source>It is said here once both sides are done.</source>
            <translation>C’est dit ici dès que les deux côtés ont terminé.</translation>
        </message>
        <message>
            <location filename="../../gui/compare/verdict.py" />
            <source>The left side in the colour of the text, the right side in that of the network</source>
            <translation>Le côté gauche dans la couleur du texte, le côté droit dans celle du réseau</translation>
        </message>
        <message>
            <location filename="../../gui/compare/verdict.py" />
            <source>What differs</source>
            <translation>Ce qui diffère</translation>
        </message>
        <message>
            <location filename="../../gui/devices.py" />
            <source>All tasks run on the processor. With a GPU that computes, each task could be given its own device here.</source>
            <translation>Toutes les tâches s’exécutent sur le processeur. Avec un GPU qui calcule, chaque tâche pourrait avoir ici son propre appareil.</translation>
        </message>
        <message>
            <location filename="../../gui/devices.py" />
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <location filename="../../gui/devices.py" />
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <location filename="../../gui/devices.py" />
            <source>Copy the text</source>
            <translation>Copier le texte</translation>
        </message>
        <message>
            <location filename="../../gui/devices.py" />
            <source>Device of {title}</source>
            <translation>Appareil pour {title}</translation>
        </message>
        <message>
            <location filename="../../gui/devices.py" />
            <source>Devices</source>
            <translation>Appareils</translation>
        </message>
        <message>
            <location filename="../../gui/devices.py" />
            <source>Measuring…</source>
            <translation>Mesure en cours…</translation>
        </message>
        <message>
            <location filename="../../gui/devices.py" />
            <source>What was measured</source>
            <translation>Ce qui a été mesuré</translation>
        </message>
        <message>
            <location filename="../../gui/figures.py" />
            <source>GB</source>
            <translation>Go</translation>
        </message>
        <message>
            <location filename="../../gui/figures.py" />
            <source>MB</source>
            <translation>Mo</translation>
        </message>
        <message>
            <location filename="../../gui/figures.py" />
            <source>kB</source>
            <translation>ko</translation>
        </message>
        <message>
            <location filename="../../gui/figures.py" />
            <source>{count} byte</source>
            <translation>{count} octet</translation>
        </message>
        <message>
            <location filename="../../gui/figures.py" />
            <source>{count} bytes</source>
            <translation>{count} octets</translation>
        </message>
        <message>
            <location filename="../../gui/figures.py" />
            <source>{figure:.1f} {unit} parameters</source>
            <translation>{figure:.1f} {unit} paramètres</translation>
        </message>
        <message>
            <location filename="../../gui/figures.py" />
            <source>{figure} parameters</source>
            <translation>{figure} paramètres</translation>
        </message>
        <message>
            <location filename="../../gui/figures.py" />
            <source>{seconds:.1f} s</source>
            <translation>{seconds:.1f} s</translation>
        </message>
        <message>
            <location filename="../../gui/files.py" />
            <source>Copied.</source>
            <translation>C’est copié.</translation>
        </message>
        <message>
            <location filename="../../gui/files.py" />
            <source>Files for this page ({kinds});;Traces (*{ending});;All files (*)</source>
            <translation>Fichiers pour cette page ({kinds});;Traces (*{ending});;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../../gui/files.py" />
            <source>Saved as {path}.</source>
            <translation>Enregistré sous {path}.</translation>
        </message>
        <message>
            <location filename="../../gui/files.py" />
            <source>There is no finished result to trace yet.</source>
            <translation>Il n’y a pas encore de résultat terminé dont garder la trace.</translation>
        </message>
        <message>
            <location filename="../../gui/files.py" />
            <source>There is no result to copy yet.</source>
            <translation>Il n’y a pas encore de résultat à copier.</translation>
        </message>
        <message>
            <location filename="../../gui/files.py" />
            <source>There is no result to save yet.</source>
            <translation>Il n’y a pas encore de résultat à enregistrer.</translation>
        </message>
        <message>
            <location filename="../../gui/files.py" />
            <source>{kinds};;All files (*)</source>
            <translation>{kinds};;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../../gui/files.py" />
            <source>{path} cannot be written: {strerror}. Choose another place.</source>
            <translation>Impossible d’écrire {path} ({strerror}). Choisissez un autre emplacement.</translation>
        </message>
        <message>
            <location filename="../../gui/health/crash.py" />
            <source>Unroll ended unexpectedly last time. A report says where, if you want to tell somebody.</source>
            <translation>Unroll s’est arrêté de façon inattendue la dernière fois. Un rapport dit où, si vous voulez le signaler.</translation>
        </message>
        <message>
            <location filename="../../gui/health/dialog.py" />
            <source>Copy report</source>
            <translation>Copier le rapport</translation>
        </message>
        <message>
            <location filename="../../gui/health/dialog.py" />
            <source>Copy report…</source>
            <translation>Copier le rapport…</translation>
        </message>
        <message>
            <location filename="../../gui/health/dialog.py" />
            <source>The report</source>
            <translation>Le rapport</translation>
        </message>
        <message>
            <location filename="../../gui/health/dialog.py" />
            <source>The report was copied.</source>
            <translation>Le rapport a été copié.</translation>
        </message>
        <message>
            <location filename="../../gui/health/dialog.py" />
            <source>This is all that is copied, for somebody who is to help you. Nothing is sent. Lines of the logs can name files of yours: read it before you pass it on.</source>
            <translation>Voici tout ce qui est copié, pour la personne qui va vous aider. Rien n’est envoyé. Les lignes des journaux peuvent nommer vos fichiers : lisez-le avant de le transmettre.</translation>
        </message>
        <message>
            <location filename="../../gui/health/dialog.py" />
            <source>With what is on the page: what you gave, and the options</source>
            <translation>Avec ce qui est sur la page : ce que vous avez donné, et les options</translation>
        </message>
        <message>
            <location filename="../../gui/health/log.py" />
            <source>Something went wrong inside the window. It goes on; a report says more.</source>
            <translation>Une erreur s’est produite dans la fenêtre. Elle continue ; un rapport en dit plus.</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>All tasks</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Clear…</source>
            <translation>Vider…</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Delete it (Delete)</source>
            <translation>Supprimer cette entrée (Suppr)</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Delete the whole history</source>
            <translation>Supprimer tout l’historique</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Keep nothing from now on</source>
            <translation>Ne plus rien conserver désormais</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Mark it, so that it is found easily</source>
            <translation>La marquer, pour la retrouver facilement</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Paused</source>
            <translation>En pause</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Save what the list shows as JSON Lines or csv</source>
            <translation>Enregistrer ce que montre la liste en JSON Lines ou en csv</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Search in what was given and what came of it</source>
            <translation>Chercher dans ce qui a été donné et ce qui en est sorti</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Search the history</source>
            <translation>Chercher dans l’historique</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Show it on its page and run it again (Enter)</source>
            <translation>L’afficher sur sa page et la relancer (Entrée)</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Show starred entries only</source>
            <translation>N’afficher que les favoris</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Star</source>
            <translation>Mettre en favori</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Starred</source>
            <translation>Favoris</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Take back what was deleted just now</source>
            <translation>Rétablir ce qui vient d’être supprimé</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Task</source>
            <translation>Tâche</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Undo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <location filename="../../gui/history/bar.py" />
            <source>Unstar</source>
            <translation>Retirer des favoris</translation>
        </message>
        <message>
            <location filename="../../gui/history/list.py" />
            <source>Entries of the history</source>
            <translation>Entrées de l’historique</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>Clear the history?</source>
            <translation>Vider l’historique ?</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>Delete all</source>
            <translation>Tout supprimer</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>Entries</source>
            <translation>Entrées</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>Export the history</source>
            <translation>Exporter l’historique</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>JSON Lines, everything (*.jsonl);;Table, for people (*.csv)</source>
            <translation>JSON Lines, tout (*.jsonl);;Tableau, à lire (*.csv)</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>Look for fewer words, or in all tasks.</source>
            <translation>Cherchez moins de mots, ou dans toutes les tâches.</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>Nothing was found</source>
            <translation>Rien n’a été trouvé</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>Nothing yet</source>
            <translation>Rien encore</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>The history is empty.</source>
            <translation>L’historique est vide.</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>The history is paused</source>
            <translation>L’historique est en pause</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>What you do is kept here, on this machine and nowhere else. Of many at once the last list is kept on its own page.</source>
            <translation>Ce que vous faites est conservé ici, sur cette machine et nulle part ailleurs. De « Plusieurs à la fois », la dernière liste est conservée sur sa propre page.</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>What you type and do is gone when the window is closed. Press Paused to keep it again.</source>
            <translation>Ce que vous tapez et faites disparaît à la fermeture de la fenêtre. Cliquez sur « En pause » pour le conserver de nouveau.</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>{count} entries</source>
            <translation>{count} entrées</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>{count} entry</source>
            <translation>{count} entrée</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>{entry} saved as {path}.</source>
            <translation>{entry} : enregistrement sous {path}.</translation>
        </message>
        <message>
            <location filename="../../gui/history/page.py" />
            <source>{number}, starred ones too, will be deleted for good. This cannot be undone.</source>
            <translation>{number}, favoris compris : suppression définitive. Elle ne peut pas être annulée.</translation>
        </message>
        <message>
            <location filename="../../gui/history/words.py" />
            <source>Starred. </source>
            <translation>Favori. </translation>
        </message>
        <message>
            <location filename="../../gui/history/words.py" />
            <source>{star}{title}, {date}: {given}. Result: {made}</source>
            <translation>{star}{title}, {date} : {given}. Résultat : {made}</translation>
        </message>
        <message>
            <location filename="../../gui/ink/picture.py" />
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../gui/ink/picture.py" />
            <source>Picture of the ink</source>
            <translation>Image de l’encre</translation>
        </message>
        <message>
            <location filename="../../gui/ink/picture.py" />
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <location filename="../../gui/ink/picture.py" />
            <source>Transparent background</source>
            <translation>Fond transparent</translation>
        </message>
        <message>
            <location filename="../../gui/ink/picture.py" />
            <source>Width</source>
            <translation>Largeur</translation>
        </message>
        <message>
            <location filename="../../gui/ink/picture.py" />
            <source>Width in pixels</source>
            <translation>Largeur en pixels</translation>
        </message>
        <message>
            <location filename="../../gui/inputs/image.py" />
            <source>The pasted picture cannot be used. Save it as a file and open that.</source>
            <translation>L’image collée n’est pas utilisable. Enregistrez-la dans un fichier et ouvrez celui-ci.</translation>
        </message>
        <message>
            <location filename="../../gui/inputs/ink.py" />
            <source>Add {label!l}</source>
            <translation>Ajouter {label!l}</translation>
        </message>
        <message>
            <location filename="../../gui/inputs/ink.py" />
            <source>Clear the ink</source>
            <translation>Effacer toute l’encre</translation>
        </message>
        <message>
            <location filename="../../gui/inputs/ink.py" />
            <source>Copy the ink as a picture</source>
            <translation>Copier l’encre comme image</translation>
        </message>
        <message>
            <location filename="../../gui/inputs/ink.py" />
            <source>Erase</source>
            <translation>Gomme</translation>
        </message>
        <message>
            <location filename="../../gui/inputs/ink.py" />
            <source>Reading {name}…</source>
            <translation>Lecture de {name}…</translation>
        </message>
        <message>
            <location filename="../../gui/inputs/ink.py" />
            <source>Redo the ink</source>
            <translation>Refaire l’encre</translation>
        </message>
        <message>
            <location filename="../../gui/inputs/ink.py" />
            <source>Rub strokes out; Esc to write</source>
            <translation>Gommer des traits ; Échap pour écrire</translation>
        </message>
        <message>
            <location filename="../../gui/inputs/ink.py" />
            <source>Save the ink</source>
            <translation>Enregistrer l’encre</translation>
        </message>
        <message>
            <location filename="../../gui/inputs/ink.py" />
            <source>Undo the ink</source>
            <translation>Annuler l’encre</translation>
        </message>
        <message>
            <location filename="../../gui/inputs/text.py" />
            <source>{count} character</source>
            <translation>{count} caractère</translation>
        </message>
        <message>
            <location filename="../../gui/inputs/text.py" />
            <source>{count} characters</source>
            <translation>{count} caractères</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>Continue</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>Continue the list</source>
            <translation>Reprendre la liste</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>End here: what waits is left out</source>
            <translation>Finir ici : ce qui attend est laissé de côté</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>Failed only</source>
            <translation>Échecs seulement</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>Leave this list and make another one</source>
            <translation>Quitter cette liste et en faire une autre</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>New list</source>
            <translation>Nouvelle liste</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>Pause the list</source>
            <translation>Pause de la liste</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>Retry failed</source>
            <translation>Reprendre les échecs</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>Save the results as csv or JSON Lines</source>
            <translation>Enregistrer les résultats en csv ou en JSON Lines</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>Show the failed items only</source>
            <translation>N’afficher que les éléments en échec</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>Stop for now; go on at any time, even after a restart</source>
            <translation>Arrêter pour l’instant ; reprenez quand vous voulez, même après un redémarrage</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>Stop the list</source>
            <translation>Arrêter la liste</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>Texts beside files</source>
            <translation>Textes à côté des fichiers</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>What to do with the list</source>
            <translation>Que faire de la liste</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>Work on the failed items again</source>
            <translation>Traiter de nouveau les éléments en échec</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>Work on what waits</source>
            <translation>Traiter ce qui attend</translation>
        </message>
        <message>
            <location filename="../../gui/many/controls.py" />
            <source>Write each text into a .txt file beside its item</source>
            <translation>Écrire chaque texte dans un fichier .txt à côté de son élément</translation>
        </message>
        <message>
            <location filename="../../gui/many/export.py" />
            <source>A list is saved in a file that ends in .csv or .jsonl. Received {path}.</source>
            <translation>Une liste s’enregistre dans un fichier qui se termine par .csv ou .jsonl. Reçu : {path}.</translation>
        </message>
        <message>
            <location filename="../../gui/many/export.py" />
            <source>{path} cannot be written: {strerror}. Name another file.</source>
            <translation>Impossible d’écrire {path} ({strerror}). Nommez un autre fichier.</translation>
        </message>
        <message>
            <location filename="../../gui/many/export.py" />
            <source>{path} cannot be written: {strerror}. {written} texts were.</source>
            <translation>Impossible d’écrire {path} ({strerror}). Textes déjà écrits : {written}.</translation>
        </message>
        <message>
            <location filename="../../gui/many/file.py" />
            <source>The last list was damaged ({reason}). It was set aside as {aside}.</source>
            <translation>La dernière liste était endommagée ({reason}). Elle a été mise de côté sous le nom {aside}.</translation>
        </message>
        <message>
            <location filename="../../gui/many/file.py" />
            <source>The list cannot be kept in {path}: {reason}. It lasts until the program ends.</source>
            <translation>La liste ne peut pas être conservée dans {path} ({reason}). Elle dure jusqu’à la fermeture du programme.</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>A folder…</source>
            <translation>Un dossier…</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>A list is being worked on. Stop it first, or wait for its end.</source>
            <translation>Une liste est en cours. Arrêtez-la d’abord, ou attendez sa fin.</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>Drop files here</source>
            <translation>Déposez des fichiers ici</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>Drop files or a folder here</source>
            <translation>Déposez des fichiers ou un dossier ici</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>Files for this list ({kinds});;All files (*)</source>
            <translation>Fichiers pour cette liste ({kinds});;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>Files…</source>
            <translation>Fichiers…</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>Its cells are the items.</source>
            <translation>Ses cellules sont les éléments.</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>Its {results} will be deleted here; the history has none of them. What you exported stays.</source>
            <translation>À supprimer ici : {results} ; l’historique n’en a aucun. Ce que vous avez exporté reste.</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>Leave it</source>
            <translation>La quitter</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>Leave this list?</source>
            <translation>Quitter cette liste ?</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>Many at once</source>
            <translation>Plusieurs à la fois</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>Open a folder</source>
            <translation>Ouvrir un dossier</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>Open files</source>
            <translation>Ouvrir des fichiers</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>Progress of the list</source>
            <translation>Avancement de la liste</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>Save the results</source>
            <translation>Enregistrer les résultats</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>Table (*.csv);;JSON Lines (*.jsonl)</source>
            <translation>Tableau (*.csv);;JSON Lines (*.jsonl)</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>The items of this list are not files: there is nothing to write a text beside.</source>
            <translation>Les éléments de cette liste ne sont pas des fichiers : il n’y a rien à côté de quoi écrire un texte.</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>The list cannot be changed just now: {error}. What is done stays.</source>
            <translation>La liste ne peut pas être modifiée pour l’instant ({error}). Ce qui est fait reste.</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>Which column of {name}?</source>
            <translation>Quelle colonne de « {name} » ?</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>{count} result</source>
            <translation>{count} résultat</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>{count} results</source>
            <translation>{count} résultats</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>{count} text</source>
            <translation>{count} texte</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>{count} texts</source>
            <translation>{count} textes</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>{results} saved as {path}.</source>
            <translation>{results} : enregistrement sous {path}.</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>{texts} written beside the files.</source>
            <translation>À côté des fichiers : {texts}.</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>{title}, many at once</source>
            <translation>{title}, plusieurs à la fois</translation>
        </message>
        <message>
            <location filename="../../gui/many/panel.py" />
            <source>{title}: items and results</source>
            <translation>{title} : éléments et résultats</translation>
        </message>
        <message>
            <location filename="../../gui/many/passing.py" />
            <source>Stopped.</source>
            <translation>C’est arrêté.</translation>
        </message>
        <message>
            <location filename="../../gui/many/source.py" />
            <source>There is nothing for a list in {title}. A list here is made of {kinds}.</source>
            <translation>Il n’y a rien pour une liste dans {title}. Une liste se fait ici à partir de {kinds}.</translation>
        </message>
        <message>
            <location filename="../../gui/many/source.py" />
            <source>This is not all text in UTF-8. Save its file as UTF-8, and make the list anew.</source>
            <translation>Ce n’est pas entièrement du texte en UTF-8. Enregistrez son fichier en UTF-8 et refaites la liste.</translation>
        </message>
        <message>
            <location filename="../../gui/many/source.py" />
            <source>{first} and {more} more</source>
            <translation>{first} et {more} autres</translation>
        </message>
        <message>
            <location filename="../../gui/many/source.py" />
            <source>{name} cannot be taken. A list here is made of {kinds}.</source>
            <translation>{name} ne convient pas. Une liste se fait ici à partir de {kinds}.</translation>
        </message>
        <message>
            <location filename="../../gui/many/source.py" />
            <source>{name} is no text in UTF-8. A list here is made of {kinds}.</source>
            <translation>{name} n’est pas un texte en UTF-8. Une liste se fait ici à partir de {kinds}.</translation>
        </message>
        <message>
            <location filename="../../gui/many/source.py" />
            <source>{title} has changed: here was {label!r:.80}.</source>
            <translation>{title} a changé : il y avait ici {label!r:.80}.</translation>
        </message>
        <message>
            <location filename="../../gui/many/source.py" />
            <source>{title} has no row below the names of its columns. Give another table.</source>
            <translation>{title} n’a aucune ligne sous les noms de ses colonnes. Donnez un autre tableau.</translation>
        </message>
        <message>
            <location filename="../../gui/many/source.py" />
            <source>{title} has nothing but empty lines. Give a file with an item on each line.</source>
            <translation>{title} n’a que des lignes vides. Donnez un fichier avec un élément par ligne.</translation>
        </message>
        <message>
            <location filename="../../gui/many/table.py" />
            <source>Item</source>
            <translation>Élément</translation>
        </message>
        <message>
            <location filename="../../gui/many/table.py" />
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../gui/many/table.py" />
            <source>done</source>
            <translation>fait</translation>
        </message>
        <message>
            <location filename="../../gui/many/table.py" />
            <source>failed</source>
            <translation>échec</translation>
        </message>
        <message>
            <location filename="../../gui/many/table.py" />
            <source>waiting</source>
            <translation>en attente</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>, {failed} of them failed</source>
            <translation>, dont {failed} en échec</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>a column of a csv file</source>
            <translation>une colonne d’un fichier csv</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>a folder</source>
            <translation>un dossier</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>a text file with a path on each line</source>
            <translation>un fichier texte avec un chemin par ligne</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>a text file with an item on each line</source>
            <translation>un fichier texte avec un élément par ligne</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>about {left} left</source>
            <translation>encore {left} environ</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>beginning</source>
            <translation>début</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>not kept</source>
            <translation>non conservée</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>paused</source>
            <translation>en pause</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>several files, each an item</source>
            <translation>plusieurs fichiers, un élément chacun</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>stopped, {items} left out</source>
            <translation>arrêtée, {items} laissés de côté</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>{count} item</source>
            <translation>{count} élément</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>{count} items</source>
            <translation>{count} éléments</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>{done:,} of {total:,}</source>
            <translation>{done:,} sur {total:,}</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>{failed} failed</source>
            <translation>{failed} en échec</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>{said!c}. Results are kept as they come: a list can be paused, and outlives a restart.</source>
            <translation>{said!c}. Les résultats sont conservés au fur et à mesure : une liste peut être mise en pause, et survit à un redémarrage.</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>{said!c}. The history is paused, so a list is gone when the window is closed: export it.</source>
            <translation>{said!c}. L’historique est en pause : une liste disparaît à la fermeture de la fenêtre, exportez-la.</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>{several}, or {last}</source>
            <translation>{several}, ou {last}</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>{speed:.1f} a second</source>
            <translation>{speed:.1f} par seconde</translation>
        </message>
        <message>
            <location filename="../../gui/many/words.py" />
            <source>{title}: {items} done{failed}.</source>
            <translation>{title} : terminé, {items}{failed}.</translation>
        </message>
        <message>
            <location filename="../../gui/many/work.py" />
            <source>Something went wrong ({kind}: {reason}). What is done stays.</source>
            <translation>Un problème est survenu ({kind} : {reason}). Ce qui est fait est conservé.</translation>
        </message>
        <message>
            <location filename="../../gui/many/work.py" />
            <source>The list cannot go on: {reason}. What is done stays; continue it later.</source>
            <translation>La liste ne peut pas continuer ({reason}). Ce qui est fait est conservé ; continuez-la plus tard.</translation>
        </message>
        <message>
            <location filename="../../gui/models/about.py" />
            <source>## Training

`{command}`</source>
            <translation>## Entraînement

`{command}`</translation>
        </message>
        <message>
            <location filename="../../gui/models/about.py" />
            <source>All figures on {split}</source>
            <translation>Tous les chiffres sur {split}</translation>
        </message>
        <message>
            <location filename="../../gui/models/about.py" />
            <source>Data and terms</source>
            <translation>Données et conditions</translation>
        </message>
        <message>
            <location filename="../../gui/models/about.py" />
            <source>Files in {folder}</source>
            <translation>Fichiers dans {folder}</translation>
        </message>
        <message>
            <location filename="../../gui/models/about.py" />
            <source>The model in {folder} cannot be read: {error}.</source>
            <translation>Le modèle dans {folder} est illisible ({error}).</translation>
        </message>
        <message>
            <location filename="../../gui/models/about.py" />
            <source>There is no model in {folder}.</source>
            <translation>Il n’y a pas de modèle dans {folder}.</translation>
        </message>
        <message>
            <location filename="../../gui/models/about.py" />
            <source>data</source>
            <translation>données</translation>
        </message>
        <message>
            <location filename="../../gui/models/about.py" />
            <source>figure</source>
            <translation>grandeur</translation>
        </message>
        <message>
            <location filename="../../gui/models/about.py" />
            <source>file</source>
            <translation>fichier</translation>
        </message>
        <message>
            <location filename="../../gui/models/about.py" />
            <source>size</source>
            <translation>taille</translation>
        </message>
        <message>
            <location filename="../../gui/models/about.py" />
            <source>terms</source>
            <translation>conditions</translation>
        </message>
        <message>
            <location filename="../../gui/models/about.py" />
            <source>value</source>
            <translation>valeur</translation>
        </message>
        <message>
            <location filename="../../gui/models/card.py" />
            <source>Card, figures, data, files and checksums of {title}</source>
            <translation>Fiche, chiffres, données, fichiers et sommes de contrôle : {title}</translation>
        </message>
        <message>
            <location filename="../../gui/models/card.py" />
            <source>Details…</source>
            <translation>Détails…</translation>
        </message>
        <message>
            <location filename="../../gui/models/card.py" />
            <source>Free the memory of {title}</source>
            <translation>Libérer la mémoire : {title}</translation>
        </message>
        <message>
            <location filename="../../gui/models/card.py" />
            <source>In memory · {device}</source>
            <translation>En mémoire · {device}</translation>
        </message>
        <message>
            <location filename="../../gui/models/card.py" />
            <source>Leave the other folder for {title}</source>
            <translation>Quitter l’autre dossier : {title}</translation>
        </message>
        <message>
            <location filename="../../gui/models/card.py" />
            <source>Load</source>
            <translation>Charger</translation>
        </message>
        <message>
            <location filename="../../gui/models/card.py" />
            <source>Load the model of {title}</source>
            <translation>Charger le modèle : {title}</translation>
        </message>
        <message>
            <location filename="../../gui/models/card.py" />
            <source>Loading · {stage}</source>
            <translation>Chargement · {stage}</translation>
        </message>
        <message>
            <location filename="../../gui/models/card.py" />
            <source>Not in memory</source>
            <translation>Pas en mémoire</translation>
        </message>
        <message>
            <location filename="../../gui/models/card.py" />
            <source>Not loaded: see its page</source>
            <translation>Non chargé : voir sa page</translation>
        </message>
        <message>
            <location filename="../../gui/models/card.py" />
            <source>Unload</source>
            <translation>Décharger</translation>
        </message>
        <message>
            <location filename="../../gui/models/card.py" />
            <source>Use a model of your own for {title}</source>
            <translation>Utiliser un modèle à vous : {title}</translation>
        </message>
        <message>
            <location filename="../../gui/models/card.py" />
            <source>Use the shipped one</source>
            <translation>Utiliser celui qui est fourni</translation>
        </message>
        <message>
            <location filename="../../gui/models/card.py" />
            <source>{folder} · sha256 {model}…</source>
            <translation>{folder} · sha256 {model}…</translation>
        </message>
        <message>
            <location filename="../../gui/models/details.py" />
            <source>{title}: card, figures, data and files</source>
            <translation>{title} : fiche, chiffres, données et fichiers</translation>
        </message>
        <message>
            <location filename="../../gui/models/details.py" />
            <source>{title}: details of the model</source>
            <translation>{title} : détails du modèle</translation>
        </message>
        <message>
            <location filename="../../gui/models/page.py" />
            <source>Models</source>
            <translation>Modèles</translation>
        </message>
        <message>
            <location filename="../../gui/models/page.py" />
            <source>The inference process uses {used} of memory</source>
            <translation>Le processus d’inférence utilise {used} de mémoire</translation>
        </message>
        <message>
            <location filename="../../gui/models/page.py" />
            <source>What there is to compute on, and why no GPU is used</source>
            <translation>Ce qui peut calculer ici, et pourquoi aucun GPU n’est utilisé</translation>
        </message>
        <message>
            <location filename="../../gui/page/drops.py" />
            <source>A picture cannot be used here. This page takes {kinds}.</source>
            <translation>Une image ne peut pas servir ici. Cette page prend {kinds}.</translation>
        </message>
        <message>
            <location filename="../../gui/page/drops.py" />
            <source>A web address cannot be opened: Unroll uses no network. Save what is there as a file; this page takes {kinds}.</source>
            <translation>Une adresse web ne peut pas être ouverte : Unroll n’utilise pas le réseau. Enregistrez ce qui s’y trouve dans un fichier ; cette page prend {kinds}.</translation>
        </message>
        <message>
            <location filename="../../gui/page/drops.py" />
            <source>Only {name} was opened: this page takes one file at a time.</source>
            <translation>Seul {name} a été ouvert : cette page prend un fichier à la fois.</translation>
        </message>
        <message>
            <location filename="../../gui/page/drops.py" />
            <source>Text cannot be used here. This page takes {kinds}.</source>
            <translation>Du texte ne peut pas servir ici. Cette page prend {kinds}.</translation>
        </message>
        <message>
            <location filename="../../gui/page/drops.py" />
            <source>There is nothing to paste that could be used here. This page takes {kinds}.</source>
            <translation>Il n’y a rien à coller qui puisse servir ici. Cette page prend {kinds}.</translation>
        </message>
        <message>
            <location filename="../../gui/page/drops.py" />
            <source>This page takes no files, pictures or text: everything on it is set with its controls.</source>
            <translation>Cette page ne prend ni fichiers, ni images, ni texte : tout s’y règle avec ses commandes.</translation>
        </message>
        <message>
            <location filename="../../gui/page/loader.py" />
            <source>Starting</source>
            <translation>Démarrage</translation>
        </message>
        <message>
            <location filename="../../gui/page/options.py" />
            <source>Options</source>
            <translation>Options</translation>
        </message>
        <message>
            <location filename="../../gui/page/options.py" />
            <source>{help} Now {value:g}.</source>
            <translation>{help} Actuellement {value:g}.</translation>
        </message>
        <message>
            <location filename="../../gui/page/parts.py" />
            <source>{name} cannot be opened here. This page takes {kinds}.</source>
            <translation>{name} ne peut pas être ouvert ici. Cette page prend {kinds}.</translation>
        </message>
        <message>
            <location filename="../../gui/page/remember.py" />
            <source>{label} was too large to be kept. Give it again.</source>
            <translation>{label} : trop grand pour être conservé. Donnez-le de nouveau.</translation>
        </message>
        <message>
            <location filename="../../gui/page/scrub_bar.py" />
            <source>Step</source>
            <translation>Pas à pas</translation>
        </message>
        <message>
            <location filename="../../gui/page/scrub_bar.py" />
            <source>Step through the result: drag, or the arrow keys; Esc lets go</source>
            <translation>Parcourir le résultat pas à pas : glissez, ou prenez les flèches ; Échap lâche</translation>
        </message>
        <message>
            <location filename="../../gui/page/scrub_bar.py" />
            <source>What to step through</source>
            <translation>Ce qu’il faut parcourir</translation>
        </message>
        <message>
            <location filename="../../gui/page/scrub_bar.py" />
            <source>{said} · “{word}”</source>
            <translation>{said} · « {word} »</translation>
        </message>
        <message>
            <location filename="../../gui/page/scrub_bar.py" />
            <source>{steps} steps</source>
            <translation>{steps} pas</translation>
        </message>
        <message>
            <location filename="../../gui/page/scrub_bar.py" />
            <source>{step} of {steps}</source>
            <translation>{step} sur {steps}</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>Failed</source>
            <translation>Échec</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>Loading the model: {stage}</source>
            <translation>Chargement du modèle : {stage}</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>Model not loaded</source>
            <translation>Modèle non chargé</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>Nothing came out of this. Try other words, or more of them.</source>
            <translation>Il n’en est rien sorti. Essayez d’autres mots, ou davantage de mots.</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>Nothing to say</source>
            <translation>Rien à dire</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>Ready</source>
            <translation>Prêt</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>Result not kept yet</source>
            <translation>Résultat pas encore conservé</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>Stopped</source>
            <translation>Arrêté</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>This did not work</source>
            <translation>Cela n’a pas fonctionné</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>Unloaded</source>
            <translation>Déchargé</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>What you type is kept and runs as soon as the model is there.</source>
            <translation>Ce que vous saisissez est conservé et traité dès que le modèle est là.</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>Working on a list</source>
            <translation>Liste en cours</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>caption</source>
            <translation>légende</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>computing</source>
            <translation>calcul</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>decode</source>
            <translation>décodage de l’image</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>decoding</source>
            <translation>décodage</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>encode</source>
            <translation>lecture de l’image</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>reading</source>
            <translation>lecture</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>total</source>
            <translation>durée totale</translation>
        </message>
        <message>
            <location filename="../../gui/page/telling.py" />
            <source>training</source>
            <translation>entraînement</translation>
        </message>
        <message>
            <location filename="../../gui/page/titlerow.py" />
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <location filename="../../gui/page/titlerow.py" />
            <source>Many</source>
            <translation>Plusieurs</translation>
        </message>
        <message>
            <location filename="../../gui/page/titlerow.py" />
            <source>Many inputs at once</source>
            <translation>Plusieurs entrées à la fois</translation>
        </message>
        <message>
            <location filename="../../gui/page/titlerow.py" />
            <source>Open the task and look inside</source>
            <translation>Ouvrir la tâche et regarder à l’intérieur</translation>
        </message>
        <message>
            <location filename="../../gui/page/titlerow.py" />
            <source>Open…</source>
            <translation>Ouvrir…</translation>
        </message>
        <message>
            <location filename="../../gui/page/titlerow.py" />
            <source>Save…</source>
            <translation>Enregistrer…</translation>
        </message>
        <message>
            <location filename="../../gui/page/titlerow.py" />
            <source>See how the network came to this</source>
            <translation>Voir comment le réseau en est arrivé là</translation>
        </message>
        <message>
            <location filename="../../gui/page/titlerow.py" />
            <source>Show the options</source>
            <translation>Afficher les options</translation>
        </message>
        <message>
            <location filename="../../gui/page/titlerow.py" />
            <source>Stop {working}</source>
            <translation>Arrêter ({working})</translation>
        </message>
        <message>
            <location filename="../../gui/page/titlerow.py" />
            <source>Two settings side by side</source>
            <translation>Deux réglages côte à côte</translation>
        </message>
        <message>
            <location filename="../../gui/palette.py" />
            <source>What can be done</source>
            <translation>Ce qui peut être fait</translation>
        </message>
        <message>
            <location filename="../../gui/palette.py" />
            <source>What do you want to do?</source>
            <translation>Que voulez-vous faire ?</translation>
        </message>
        <message>
            <location filename="../../gui/rail.py" />
            <source>Colours, size of the text, privacy, threads</source>
            <translation>Couleurs, taille du texte, vie privée, fils d’exécution</translation>
        </message>
        <message>
            <location filename="../../gui/rail.py" />
            <source>Lessons</source>
            <translation>Leçons</translation>
        </message>
        <message>
            <location filename="../../gui/rail.py" />
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <location filename="../../gui/rail.py" />
            <source>Tasks</source>
            <translation>Tâches</translation>
        </message>
        <message>
            <location filename="../../gui/rail.py" />
            <source>The networks: what they are, and their memory</source>
            <translation>Les réseaux : ce qu’ils sont, et leur mémoire</translation>
        </message>
        <message>
            <location filename="../../gui/rail.py" />
            <source>What was done, to be found again</source>
            <translation>Ce qui a été fait, à retrouver</translation>
        </message>
        <message>
            <location filename="../../gui/recent.py" />
            <source>Another file…</source>
            <translation>Un autre fichier…</translation>
        </message>
        <message>
            <location filename="../../gui/session.py" />
            <source>What was typed last time cannot be read ({error}). The file was set aside as {aside}.</source>
            <translation>Ce qui a été saisi la dernière fois est illisible ({error}). Le fichier a été mis de côté sous {aside}.</translation>
        </message>
        <message>
            <location filename="../../gui/session.py" />
            <source>What was typed last time cannot be read: {error}.</source>
            <translation>Ce qui a été tapé la dernière fois ne peut pas être lu ({error}).</translation>
        </message>
        <message>
            <location filename="../../gui/session.py" />
            <source>What you type cannot be kept for the next start: {error}.</source>
            <translation>Ce que vous saisissez ne peut pas être conservé pour le prochain démarrage ({error}).</translation>
        </message>
        <message>
            <location filename="../../gui/settings.py" />
            <source>A change starts the inference process anew; nothing that you typed is lost.</source>
            <translation>Un changement redémarre le processus d’inférence ; rien de ce que vous avez saisi n’est perdu.</translation>
        </message>
        <message>
            <location filename="../../gui/settings.py" />
            <source>Back to the defaults</source>
            <translation>Valeurs par défaut</translation>
        </message>
        <message>
            <location filename="../../gui/settings.py" />
            <source>Which keys do what</source>
            <translation>Quelles touches font quoi</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts/dialog.py" />
            <source>All back to the usual keys</source>
            <translation>Toutes les touches habituelles</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts/dialog.py" />
            <source>Click into a field and press the keys that you want; Backspace leaves it without any. It applies at once.</source>
            <translation>Cliquez dans un champ et pressez les touches voulues ; Retour arrière le laisse sans touche. L’effet est immédiat.</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts/dialog.py" />
            <source>Find by name or keys</source>
            <translation>Chercher par nom ou par touches</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts/dialog.py" />
            <source>Shortcuts</source>
            <translation>Raccourcis</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts/dialog.py" />
            <source>Use them here instead</source>
            <translation>Les utiliser plutôt ici</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts/dialog.py" />
            <source>{keys} does “{text}” already, and still does.</source>
            <translation>{keys} fait déjà « {text} », et continue de le faire.</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts/dialog.py" />
            <source>{keys} does “{text}” now, and still does.</source>
            <translation>{keys} fait maintenant « {text} », et continue de le faire.</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts/keymap.py" />
            <source>{keys} alone is typed into texts. Hold Ctrl or Alt with it, or choose a function key.</source>
            <translation>{keys} seul s’écrit dans les textes. Ajoutez Ctrl ou Alt, ou choisissez une touche de fonction.</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts/keymap.py" />
            <source>{keys} is what every text is edited with. Choose other keys.</source>
            <translation>{keys} sert à modifier tout texte. Choisissez d’autres touches.</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts/row.py" />
            <source>Back to the usual keys of: {text}</source>
            <translation>Revenir aux touches habituelles de : {text}</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts/row.py" />
            <source>Back to {keys}</source>
            <translation>Revenir à {keys}</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts/row.py" />
            <source>Keys of: {text}</source>
            <translation>Touches de : {text}</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts/row.py" />
            <source>Usual</source>
            <translation>Habituel</translation>
        </message>
        <message>
            <location filename="../../gui/shortcuts/row.py" />
            <source>no keys</source>
            <translation>aucune touche</translation>
        </message>
        <message>
            <location filename="../../gui/statusline.py" />
            <source>Device</source>
            <translation>Appareil</translation>
        </message>
        <message>
            <location filename="../../gui/statusline.py" />
            <source>Device: {device}</source>
            <translation>Appareil : {device}</translation>
        </message>
        <message>
            <location filename="../../gui/statusline.py" />
            <source>Model: {model}</source>
            <translation>Modèle : {model}</translation>
        </message>
        <message>
            <location filename="../../gui/statusline.py" />
            <source>Progress</source>
            <translation>Avancement</translation>
        </message>
        <message>
            <location filename="../../gui/statusline.py" />
            <source>Status</source>
            <translation>État actuel</translation>
        </message>
        <message>
            <location filename="../../gui/statusline.py" />
            <source>The model: load it or free its memory</source>
            <translation>Le modèle : le charger ou libérer sa mémoire</translation>
        </message>
        <message>
            <location filename="../../gui/statusline.py" />
            <source>Unload and free the memory</source>
            <translation>Décharger et libérer la mémoire</translation>
        </message>
        <message>
            <location filename="../../gui/statusline.py" />
            <source>What the model runs on</source>
            <translation>Ce sur quoi tourne le modèle</translation>
        </message>
        <message>
            <location filename="../../gui/statusline.py" />
            <source>why no GPU?</source>
            <translation>pourquoi pas de GPU ?</translation>
        </message>
        <message>
            <location filename="../../gui/views/alternatives.py" />
            <source>There is nothing else to choose from.</source>
            <translation>Il n’y a pas d’autre choix.</translation>
        </message>
        <message>
            <location filename="../../gui/views/alternatives.py" />
            <source>What else the network considers is listed here with its score, to choose from.</source>
            <translation>Les autres résultats que le réseau envisage s’affichent ici avec leur score, au choix.</translation>
        </message>
        <message>
            <location filename="../../gui/views/alternatives.py" />
            <source>{label} · {part} of {parts}</source>
            <translation>{label} · {part} sur {parts}</translation>
        </message>
        <message>
            <location filename="../../gui/views/asking.py" />
            <source>Do not wait for this any more</source>
            <translation>Ne plus attendre cela</translation>
        </message>
        <message>
            <location filename="../../gui/views/asking.py" />
            <source>Running again</source>
            <translation>Nouveau passage</translation>
        </message>
        <message>
            <location filename="../../gui/views/beam_tree.py" />
            <source>As it is</source>
            <translation>Tel quel</translation>
        </message>
        <message>
            <location filename="../../gui/views/beam_tree.py" />
            <source>Followed</source>
            <translation>Branche suivie</translation>
        </message>
        <message>
            <location filename="../../gui/views/beam_tree.py" />
            <source>Hypotheses: {several}. {dropped} dropped words are shown.</source>
            <translation>Hypothèses : {several}. Mots écartés affichés : {dropped}.</translation>
        </message>
        <message>
            <location filename="../../gui/views/beam_tree.py" />
            <source>Put the followed text in the place of what is shown</source>
            <translation>Mettre le texte suivi à la place de ce qui est affiché</translation>
        </message>
        <message>
            <location filename="../../gui/views/beam_tree.py" />
            <source>The best hypothesis stands at the top. Faint words were dropped, with how far they were behind. Click a word to follow its branch.</source>
            <translation>La meilleure hypothèse est en haut. Les mots pâles ont été écartés, avec leur retard. Cliquez sur un mot pour suivre sa branche.</translation>
        </message>
        <message>
            <location filename="../../gui/views/beam_tree.py" />
            <source>The search appears here a moment after a result.</source>
            <translation>La recherche apparaît ici un instant après un résultat.</translation>
        </message>
        <message>
            <location filename="../../gui/views/beam_tree.py" />
            <source>Use this</source>
            <translation>Utiliser ceci</translation>
        </message>
        <message>
            <location filename="../../gui/views/beam_tree.py" />
            <source>dropped, {behind:.2f} behind</source>
            <translation>écarté, {behind:.2f} de retard</translation>
        </message>
        <message>
            <location filename="../../gui/views/beam_tree.py" />
            <source>followed</source>
            <translation>suivi</translation>
        </message>
        <message>
            <location filename="../../gui/views/beam_tree.py" />
            <source>the end</source>
            <translation>la fin</translation>
        </message>
        <message>
            <location filename="../../gui/views/beam_tree.py" />
            <source>{label}: which part</source>
            <translation>{label} : quelle partie</translation>
        </message>
        <message>
            <location filename="../../gui/views/beam_tree.py" />
            <source>{number} of {parts}</source>
            <translation>{number} sur {parts}</translation>
        </message>
        <message>
            <location filename="../../gui/views/beam_tree.py" />
            <source>{word} · {fate} · score {score:.2f} · log probability {log_probability:.2f}</source>
            <translation>{word} · {fate} · score {score:.2f} · log-probabilité {log_probability:.2f}</translation>
        </message>
        <message>
            <location filename="../../gui/views/cell.py" />
            <source>The equations of the unit that is pointed at above appear here.</source>
            <translation>Les équations de l’unité désignée plus haut apparaissent ici.</translation>
        </message>
        <message>
            <location filename="../../gui/views/cell.py" />
            <source>c before</source>
            <translation>c avant</translation>
        </message>
        <message>
            <location filename="../../gui/views/cell.py" />
            <source>h before</source>
            <translation>h avant</translation>
        </message>
        <message>
            <location filename="../../gui/views/cell.py" />
            <source>{name}: {said}</source>
            <translation>{name} : {said}</translation>
        </message>
        <message>
            <location filename="../../gui/views/cell.py" />
            <source>“{label}”, step {step} · unit {unit} · {name}</source>
            <translation>« {label} », pas {step} · unité {unit} · {name}</translation>
        </message>
        <message>
            <location filename="../../gui/views/changes.py" />
            <source>Click a patch to see what would come of the picture without it.</source>
            <translation>Cliquez sur une zone pour voir ce que donnerait l’image sans elle.</translation>
        </message>
        <message>
            <location filename="../../gui/views/changes.py" />
            <source>Lift</source>
            <translation>Lever</translation>
        </message>
        <message>
            <location filename="../../gui/views/changes.py" />
            <source>Of a single stroke the second half is lifted.</source>
            <translation>D’un trait unique, c’est la seconde moitié qui est levée.</translation>
        </message>
        <message>
            <location filename="../../gui/views/changes.py" />
            <source>Patch that is covered</source>
            <translation>Zone couverte</translation>
        </message>
        <message>
            <location filename="../../gui/views/changes.py" />
            <source>Put the caret on a word.</source>
            <translation>Placez le curseur sur un mot.</translation>
        </message>
        <message>
            <location filename="../../gui/views/changes.py" />
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
        <message>
            <location filename="../../gui/views/changes.py" />
            <source>Row {row}, column {column} of {grid}.</source>
            <translation>Ligne {row}, colonne {column} sur {grid}.</translation>
        </message>
        <message>
            <location filename="../../gui/views/changes.py" />
            <source>See what would come of another word</source>
            <translation>Voir ce que donnerait un autre mot</translation>
        </message>
        <message>
            <location filename="../../gui/views/changes.py" />
            <source>See what would come without this stroke</source>
            <translation>Voir ce qui viendrait sans ce trait</translation>
        </message>
        <message>
            <location filename="../../gui/views/changes.py" />
            <source>See what would come without this word</source>
            <translation>Voir ce qui viendrait sans ce mot</translation>
        </message>
        <message>
            <location filename="../../gui/views/changes.py" />
            <source>Stroke {number}</source>
            <translation>Trait {number}</translation>
        </message>
        <message>
            <location filename="../../gui/views/changes.py" />
            <source>What the word becomes</source>
            <translation>Ce que devient le mot</translation>
        </message>
        <message>
            <location filename="../../gui/views/changes.py" />
            <source>Which stroke is lifted</source>
            <translation>Quel trait est levé</translation>
        </message>
        <message>
            <location filename="../../gui/views/changes.py" />
            <source>another word</source>
            <translation>un autre mot</translation>
        </message>
        <message>
            <location filename="../../gui/views/changes.py" />
            <source>“{text}” becomes</source>
            <translation>« {text} » devient</translation>
        </message>
        <message>
            <location filename="../../gui/views/curve.py" />
            <source>From {first} to {last}; highest at {highest}.</source>
            <translation>De {first} à {last} ; maximum à {highest}.</translation>
        </message>
        <message>
            <location filename="../../gui/views/curve.py" />
            <source>No steps.</source>
            <translation>Aucun pas.</translation>
        </message>
        <message>
            <location filename="../../gui/views/curve.py" />
            <source>“{step}” {value} {unit}</source>
            <translation>« {step} » {value} {unit}</translation>
        </message>
        <message>
            <location filename="../../gui/views/drawing.py" />
            <source>Nothing is drawn.</source>
            <translation>Rien n’est dessiné.</translation>
        </message>
        <message>
            <location filename="../../gui/views/drawing.py" />
            <source>from {names}</source>
            <translation>depuis {names}</translation>
        </message>
        <message>
            <location filename="../../gui/views/drawing.py" />
            <source>to {names}</source>
            <translation>vers {names}</translation>
        </message>
        <message>
            <location filename="../../gui/views/drawing.py" />
            <source>{nodes} nodes and {arrows} arrows. The arrow keys go from node to node.</source>
            <translation>{nodes} nœuds et {arrows} flèches. Les touches fléchées vont d’un nœud à l’autre.</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>Each figure is the chance that the unit lets out more at a marked step than at another one, with its sampling error; the line is its 95 % interval. Within the grey band lies what the best unit reaches by chance, in 19 of 20 cases. Click a unit to see it in the map of gates.</source>
            <translation>Chaque chiffre est la probabilité que l’unité émette davantage à un pas marqué qu’à un autre, avec son erreur d’échantillonnage ; le trait est son intervalle à 95 %. La bande grise contient ce que la meilleure unité atteint par hasard, dans 19 cas sur 20. Cliquez sur une unité pour la voir dans la carte des portes.</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>Find</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>Find units that are active at these steps and not elsewhere</source>
            <translation>Chercher les unités actives à ces pas et pas ailleurs</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>Left out of long inputs: {steps} at the end.</source>
            <translation>Laissés de côté, à la fin des longues entrées : {steps}.</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>Look</source>
            <translation>Portée</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>Looking</source>
            <translation>Recherche</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>Mark selection</source>
            <translation>Marquer la sélection</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>Mark what is selected in the text above, and find units</source>
            <translation>Marquer ce qui est sélectionné dans le texte plus haut, et chercher des unités</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>Select a part of the text first.</source>
            <translation>Sélectionnez d’abord une partie du texte.</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>Set</source>
            <translation>Ensemble</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>Set of steps to mark</source>
            <translation>Ensemble de pas à marquer</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>Where to look</source>
            <translation>Où chercher</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>Words to mark, with blanks between them</source>
            <translation>Mots à marquer, séparés par des blancs</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>words to mark</source>
            <translation>mots à marquer</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>{count} others</source>
            <translation>{count} autres</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>{count} run</source>
            <translation>{count} passage</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>{count} runs</source>
            <translation>{count} passages</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>{count} step</source>
            <translation>{count} pas</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>{count} steps</source>
            <translation>{count} pas</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>{label}: ranked units</source>
            <translation>{label} : unités classées</translation>
        </message>
        <message>
            <location filename="../../gui/views/found.py" />
            <source>{steps} marked, {others}, in {runs}.</source>
            <translation>Marqués : {steps} ; {others} ; en {runs}.</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>Candidate (g)</source>
            <translation>Candidat (g)</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>Cell state (c)</source>
            <translation>État de cellule (c)</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>Each row is a unit, the most active first; each column is a step. A click pins a unit to the top; + and − show fewer units or more.</source>
            <translation>Chaque ligne est une unité, les plus actives d’abord ; chaque colonne est un pas. Un clic épingle une unité en haut ; + et − montrent moins d’unités ou davantage.</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>Forget gate (f)</source>
            <translation>Porte d’oubli (f)</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>Input gate (i)</source>
            <translation>Porte d’entrée (i)</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>Left out of this long input: {steps} at its end.</source>
            <translation>Laissés de côté, à la fin de cette longue entrée : {steps}.</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>Let out (h)</source>
            <translation>Émission (h)</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>Output gate (o)</source>
            <translation>Porte de sortie (o)</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>Reset gate (r)</source>
            <translation>Porte de réinitialisation (r)</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>Update gate (z)</source>
            <translation>Porte de mise à jour (z)</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>What each unit did at each step appears here a moment after a result.</source>
            <translation>Ce que chaque unité a fait à chaque pas apparaît ici un instant après un résultat.</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>above 0</source>
            <translation>au-dessus de 0</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>below 0</source>
            <translation>au-dessous de 0</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>{label}: which gate</source>
            <translation>{label} : quelle porte</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>{label}: which layer</source>
            <translation>{label} : quelle couche</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>{title}: {units} units over {steps} steps. The most is let out by unit {unit} at “{at}”.</source>
            <translation>{title} : {units} unités sur {steps} pas. L’unité {unit} émet le plus, à « {at} ».</translation>
        </message>
        <message>
            <location filename="../../gui/views/gates.py" />
            <source>“{at}” unit {unit}:  {numbers}</source>
            <translation>« {at} » unité {unit} :  {numbers}</translation>
        </message>
        <message>
            <location filename="../../gui/views/heatmap.py" />
            <source>Play</source>
            <translation>Lecture animée</translation>
        </message>
        <message>
            <location filename="../../gui/views/heatmap.py" />
            <source>Point at a word to see where the network looked for it.</source>
            <translation>Désignez un mot pour voir où le réseau l’a cherché.</translation>
        </message>
        <message>
            <location filename="../../gui/views/heatmap.py" />
            <source>bottom centre</source>
            <translation>en bas au centre</translation>
        </message>
        <message>
            <location filename="../../gui/views/heatmap.py" />
            <source>bottom left</source>
            <translation>en bas à gauche</translation>
        </message>
        <message>
            <location filename="../../gui/views/heatmap.py" />
            <source>bottom right</source>
            <translation>en bas à droite</translation>
        </message>
        <message>
            <location filename="../../gui/views/heatmap.py" />
            <source>centre</source>
            <translation>au centre</translation>
        </message>
        <message>
            <location filename="../../gui/views/heatmap.py" />
            <source>middle left</source>
            <translation>au milieu à gauche</translation>
        </message>
        <message>
            <location filename="../../gui/views/heatmap.py" />
            <source>middle right</source>
            <translation>au milieu à droite</translation>
        </message>
        <message>
            <location filename="../../gui/views/heatmap.py" />
            <source>top centre</source>
            <translation>en haut au centre</translation>
        </message>
        <message>
            <location filename="../../gui/views/heatmap.py" />
            <source>top left</source>
            <translation>en haut à gauche</translation>
        </message>
        <message>
            <location filename="../../gui/views/heatmap.py" />
            <source>top right</source>
            <translation>en haut à droite</translation>
        </message>
        <message>
            <location filename="../../gui/views/heatmap.py" />
            <source>{label}, one after another</source>
            <translation>{label}, l’un après l’autre</translation>
        </message>
        <message>
            <location filename="../../gui/views/heatmap.py" />
            <source>{part} of the attention lies on the {place} ninth of the picture.</source>
            <translation>{part} de l’attention se porte sur le neuvième {place} de l’image.</translation>
        </message>
        <message>
            <location filename="../../gui/views/heatmap.py" />
            <source>“{word}”: {place}</source>
            <translation>« {word} » : {place}</translation>
        </message>
        <message>
            <location filename="../../gui/views/ink.py" />
            <source>Copy picture</source>
            <translation>Copier l’image</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>All attention to part</source>
            <translation>Toute l’attention sur la partie</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>At every step</source>
            <translation>À tous les pas</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>At this step</source>
            <translation>À ce pas</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>Every unit of the layer</source>
            <translation>Toutes les unités de la couche</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>Force</source>
            <translation>Forcer</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>Force it to 0</source>
            <translation>La forcer à 0</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>Force it to 1</source>
            <translation>La forcer à 1</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>Force it to this value and run again</source>
            <translation>La forcer à cette valeur et relancer</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>From this step on</source>
            <translation>À partir de ce pas</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>Have all attention go to this part of the input, counted from 1</source>
            <translation>Porter toute l’attention sur cette partie de l’entrée, comptée à partir de 1</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>Look there</source>
            <translation>Regarder là</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>Point at a unit and a step in the map of gates above, or pin a unit there.</source>
            <translation>Désignez une unité et un pas dans la carte des portes plus haut, ou épinglez-y une unité.</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>Shut</source>
            <translation>Fermer à 0</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>The part of the input that all attention goes to, from 1</source>
            <translation>La partie de l’entrée qui reçoit toute l’attention, à partir de 1</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>The value that it is forced to</source>
            <translation>La valeur à laquelle elle est forcée</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>This unit</source>
            <translation>Cette unité</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>Unit {unit} of “{layer}”, at step {step}</source>
            <translation>Unité {unit} de « {layer} », au pas {step}</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>What is forced</source>
            <translation>Ce qui est forcé</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>Which steps</source>
            <translation>Quels pas</translation>
        </message>
        <message>
            <location filename="../../gui/views/intervene.py" />
            <source>Which units</source>
            <translation>Quelles unités</translation>
        </message>
        <message>
            <location filename="../../gui/views/label.py" />
            <source>Degrees</source>
            <translation>Degrés</translation>
        </message>
        <message>
            <location filename="../../gui/views/label.py" />
            <source>Only {sure} sure: not enough to rely on.</source>
            <translation>Sûr à {sure} seulement : trop peu pour s’y fier.</translation>
        </message>
        <message>
            <location filename="../../gui/views/label.py" />
            <source>Probabilities</source>
            <translation>Probabilités</translation>
        </message>
        <message>
            <location filename="../../gui/views/label.py" />
            <source>{label}: degrees</source>
            <translation>{label} : degrés</translation>
        </message>
        <message>
            <location filename="../../gui/views/label.py" />
            <source>{label}: probabilities</source>
            <translation>{label} : probabilités</translation>
        </message>
        <message>
            <location filename="../../gui/views/label.py" />
            <source>{sure} sure · of 100 such verdicts about {right:.0f} are right</source>
            <translation>sûr à {sure} · sur 100 verdicts semblables, environ {right:.0f} sont justes</translation>
        </message>
        <message>
            <location filename="../../gui/views/layers.py" />
            <source>, part {part}</source>
            <translation>, partie {part}</translation>
        </message>
        <message>
            <location filename="../../gui/views/outcome.py" />
            <source>Then</source>
            <translation>Alors</translation>
        </message>
        <message>
            <location filename="../../gui/views/outcome.py" />
            <source>{name}: {reason}</source>
            <translation>{name} : {reason}</translation>
        </message>
        <message>
            <location filename="../../gui/views/ranks.py" />
            <source>Unit {unit} · {name}</source>
            <translation>Unité {unit} · {name}</translation>
        </message>
        <message>
            <location filename="../../gui/views/ranks.py" />
            <source>unit {unit} of {name}: {figure}</source>
            <translation>unité {unit} de {name} : {figure}</translation>
        </message>
        <message>
            <location filename="../../gui/views/rows.py" />
            <source>, in use</source>
            <translation>, utilisé</translation>
        </message>
        <message>
            <location filename="../../gui/views/rows.py" />
            <source>No alternative</source>
            <translation>Aucune autre possibilité</translation>
        </message>
        <message>
            <location filename="../../gui/views/rows.py" />
            <source>Score {score}{use}</source>
            <translation>Score {score}{use}</translation>
        </message>
        <message>
            <location filename="../../gui/views/strips.py" />
            <source>{name}: most at “{label}”, {change:.2f}.</source>
            <translation>{name} : maximum à « {label} », {change:.2f}.</translation>
        </message>
        <message>
            <location filename="../../gui/views/surface.py" />
            <source>Lowest at {low}; highest at {high}.</source>
            <translation>Minimum à {low} ; maximum à {high}.</translation>
        </message>
        <message>
            <location filename="../../gui/views/surface.py" />
            <source>{label}: from {x:.3g}, {y:.3g} to {across:.3g}, {up:.3g}.</source>
            <translation>{label} : de {x:.3g} ; {y:.3g} à {across:.3g} ; {up:.3g}.</translation>
        </message>
        <message>
            <location filename="../../gui/views/surface.py" />
            <source>{x} {across:.3g}, {y} {up:.3g}: {label} {value:.3g}</source>
            <translation>{x} {across:.3g} ; {y} {up:.3g} : {label} {value:.3g}</translation>
        </message>
        <message>
            <location filename="../../gui/views/terrain.py" />
            <source>{label}, {low:g} to {high:g} →</source>
            <translation>{label}, de {low:g} à {high:g} →</translation>
        </message>
        <message>
            <location filename="../../gui/views/terrain.py" />
            <source>↑ {label}, {low:g} to {high:g}</source>
            <translation>↑ {label}, de {low:g} à {high:g}</translation>
        </message>
        <message>
            <location filename="../../gui/views/text.py" />
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
        <message>
            <location filename="../../gui/views/text.py" />
            <source>Copy {label}</source>
            <translation>Copier : {label}</translation>
        </message>
        <message>
            <location filename="../../gui/views/token_weights.py" />
            <source>Coloured: adds to {name} · underlined: takes away from it</source>
            <translation>Coloré : ajoute à {name} · souligné : en retire</translation>
        </message>
        <message>
            <location filename="../../gui/views/token_weights.py" />
            <source>{label}: for which output</source>
            <translation>{label} : pour quelle sortie</translation>
        </message>
        <message>
            <location filename="../../gui/views/token_weights.py" />
            <source>“{text}” {weight:+.2f} for {name}</source>
            <translation>« {text} » {weight:+.2f} pour {name}</translation>
        </message>
        <message>
            <location filename="../../gui/views/tree.py" />
            <source>end</source>
            <translation>fin</translation>
        </message>
        <message>
            <location filename="../../gui/views/what_if.py" />
            <source>Nothing else changes in {layers}.</source>
            <translation>Rien d’autre ne change dans {layers}.</translation>
        </message>
        <message>
            <location filename="../../gui/views/what_if.py" />
            <source>changed itself</source>
            <translation>changé lui-même</translation>
        </message>
        <message>
            <location filename="../../gui/views/what_if.py" />
            <source>further from what it was</source>
            <translation>plus loin de ce qu’il était</translation>
        </message>
        <message>
            <location filename="../../gui/views/what_if.py" />
            <source>what was changed</source>
            <translation>ce qui a été changé</translation>
        </message>
        <message>
            <location filename="../../gui/views/what_if.py" />
            <source>{change:.2f} of its length away</source>
            <translation>à {change:.2f} de sa longueur</translation>
        </message>
        <message>
            <location filename="../../gui/views/what_if.py" />
            <source>{count} layer</source>
            <translation>{count} couche</translation>
        </message>
        <message>
            <location filename="../../gui/views/what_if.py" />
            <source>{count} layers</source>
            <translation>{count} couches</translation>
        </message>
        <message>
            <location filename="../../gui/views/what_if.py" />
            <source>{label}: steps that change</source>
            <translation>{label} : pas qui changent</translation>
        </message>
        <message>
            <location filename="../../gui/widgets/notice.py" />
            <source>Dismiss</source>
            <translation>Masquer</translation>
        </message>
        <message>
            <location filename="../../gui/widgets/notice.py" />
            <source>Notice</source>
            <translation>Avis</translation>
        </message>
        <message>
            <location filename="../../gui/window.py" />
            <source>The inference process {reason} and was started again. Nothing that you typed is lost.</source>
            <translation>Le processus d’inférence {reason} et a été redémarré. Rien de ce que vous avez saisi n’est perdu.</translation>
        </message>
        <message>
            <location filename="../../gui/window.py" />
            <source>There is no task {task} any more. Its entry can still be exported.</source>
            <translation>Il n’y a plus de tâche {task}. Son entrée peut encore être exportée.</translation>
        </message>
        <message>
            <location filename="../../suite/advice.py" />
            <source>Bring NVIDIA's driver up to date; until then the processor is used.</source>
            <translation>Mettez à jour le pilote NVIDIA ; d’ici là, le processeur est utilisé.</translation>
        </message>
        <message>
            <location filename="../../suite/advice.py" />
            <source>CUDA 12 needs NVIDIA's driver 525 or newer.</source>
            <translation>CUDA 12 demande le pilote NVIDIA 525 ou plus récent.</translation>
        </message>
        <message>
            <location filename="../../suite/advice.py" />
            <source>Choose the GPU for a task here, or with --device gpu:0 on the command line.</source>
            <translation>Choisissez le GPU pour une tâche ici, ou avec --device gpu:0 en ligne de commande.</translation>
        </message>
        <message>
            <location filename="../../suite/advice.py" />
            <source>Install NVIDIA's driver from the packages of your system.</source>
            <translation>Installez le pilote NVIDIA à partir des paquets de votre système.</translation>
        </message>
        <message>
            <location filename="../../suite/advice.py" />
            <source>Install NVIDIA's driver: {command}</source>
            <translation>Installez le pilote NVIDIA : {command}</translation>
        </message>
        <message>
            <location filename="../../suite/advice.py" />
            <source>Install TensorFlow anew: {command}</source>
            <translation>Réinstallez TensorFlow : {command}</translation>
        </message>
        <message>
            <location filename="../../suite/advice.py" />
            <source>Install TensorFlow with CUDA: {command}</source>
            <translation>Installez TensorFlow avec CUDA : {command}</translation>
        </message>
        <message>
            <location filename="../../suite/advice.py" />
            <source>Install TensorFlow: {command}</source>
            <translation>Installez TensorFlow : {command}</translation>
        </message>
        <message>
            <location filename="../../suite/advice.py" />
            <source>Nothing needs to be done: the networks are small, and the processor is fast enough for all of them.</source>
            <translation>Il n’y a rien à faire : les réseaux sont petits, et le processeur est assez rapide pour tous.</translation>
        </message>
        <message>
            <location filename="../../suite/advice.py" />
            <source>Start the machine anew, then look here again. In a container: have it see the card.</source>
            <translation>Redémarrez la machine, puis revenez voir ici. Dans un conteneur : donnez-lui accès à la carte.</translation>
        </message>
        <message>
            <location filename="../../suite/advice.py" />
            <source>This bundle computes on the processor. Install Unroll with pip, as its README says.</source>
            <translation>Cette version prête à l’emploi calcule sur le processeur. Installez Unroll avec pip, comme le dit son README.</translation>
        </message>
        <message>
            <location filename="../../suite/advice.py" />
            <source>With a card of NVIDIA: install WSL2 (wsl --install), and Unroll inside of it.</source>
            <translation>Avec une carte NVIDIA : installez WSL2 (wsl --install), et Unroll à l’intérieur.</translation>
        </message>
        <message>
            <location filename="../../suite/artefact.py" />
            <source>The manifest in {folder} names {name!r}, which lies elsewhere. Get the model again.</source>
            <translation>Le manifeste dans {folder} nomme {name!r}, qui se trouve ailleurs. Récupérez à nouveau le modèle.</translation>
        </message>
        <message>
            <location filename="../../suite/artefact.py" />
            <source>The model in {folder} has form {form}, this program reads form {known}. Update the program.</source>
            <translation>Le modèle dans {folder} est de la forme {form}, ce programme lit la forme {known}. Mettez le programme à jour.</translation>
        </message>
        <message>
            <location filename="../../suite/artefact.py" />
            <source>The model in {folder} has no {name}. Get it again.</source>
            <translation>Il manque {name} au modèle dans {folder}. Récupérez-le à nouveau.</translation>
        </message>
        <message>
            <location filename="../../suite/artefact.py" />
            <source>There is no model in {folder}: it has no manifest.json. Name a model folder.</source>
            <translation>Il n’y a pas de modèle dans {folder} : manifest.json y manque. Indiquez un dossier de modèle.</translation>
        </message>
        <message>
            <location filename="../../suite/artefact.py" />
            <source>{folder} cannot be written: {reason}. Name a folder that can.</source>
            <translation>Impossible d’écrire dans {folder} ({reason}). Indiquez un autre dossier.</translation>
        </message>
        <message>
            <location filename="../../suite/artefact.py" />
            <source>{path} cannot be read: {reason}. Get the model again.</source>
            <translation>{path} est illisible ({reason}). Récupérez à nouveau le modèle.</translation>
        </message>
        <message>
            <location filename="../../suite/artefact.py" />
            <source>{path} is damaged: its checksum is not the manifest's. Get the model again.</source>
            <translation>{path} est endommagé : sa somme de contrôle n’est pas celle du manifeste. Récupérez à nouveau le modèle.</translation>
        </message>
        <message>
            <location filename="../../suite/artefact.py" />
            <source>{path} is not a model's manifest: {reason}. Get the model again.</source>
            <translation>{path} n’est pas le manifeste d’un modèle ({reason}). Récupérez à nouveau le modèle.</translation>
        </message>
        <message>
            <location filename="../../suite/artefact.py" />
            <source>{task} needs a model of its own. {folder} holds one for {other!r}.</source>
            <translation>La tâche {task} demande un modèle à elle. {folder} en contient un pour {other!r}.</translation>
        </message>
        <message>
            <location filename="../../suite/batch/items.py" />
            <source>A batch of {task} takes: {forms}. Received a {form}: {path}.</source>
            <translation>Un lot pour {task} accepte : {forms}. Reçu ({form}) : {path}.</translation>
        </message>
        <message>
            <location filename="../../suite/batch/items.py" />
            <source>A column is part of a table ({kinds}). Received {path}. Leave the column out.</source>
            <translation>Une colonne appartient à un tableau ({kinds}). Reçu : {path}. Omettez la colonne.</translation>
        </message>
        <message>
            <location filename="../../suite/batch/items.py" />
            <source>Row {row} of {name} must hold text. Received {value!r:.60}.</source>
            <translation>La ligne {row} de {name} doit contenir du texte. Reçu : {value!r:.60}.</translation>
        </message>
        <message>
            <location filename="../../suite/batch/items.py" />
            <source>There is no {path}. Name a file or a folder.</source>
            <translation>{path} n’existe pas. Indiquez un fichier ou un dossier.</translation>
        </message>
        <message>
            <location filename="../../suite/batch/items.py" />
            <source>{path} cannot be read: {reason}. Name a file that can.</source>
            <translation>{path} est illisible ({reason}). Indiquez un fichier lisible.</translation>
        </message>
        <message>
            <location filename="../../suite/batch/items.py" />
            <source>{path} is empty. Name a file that has something in it.</source>
            <translation>{path} est vide. Indiquez un fichier qui contient quelque chose.</translation>
        </message>
        <message>
            <location filename="../../suite/batch/rows.py" />
            <source>The output must end in .jsonl or .csv. Received {path}.</source>
            <translation>Le nom du fichier de sortie doit finir par .jsonl ou .csv. Reçu : {path}.</translation>
        </message>
        <message>
            <location filename="../../suite/batch/rows.py" />
            <source>{path} cannot be written: {reason}. Name another file.</source>
            <translation>Impossible d’écrire {path} ({reason}). Indiquez un autre fichier.</translation>
        </message>
        <message>
            <location filename="../../suite/batch/rows.py" />
            <source>{path} exists. Resume it, or name another file.</source>
            <translation>{path} existe déjà. Reprenez-le ou indiquez un autre fichier.</translation>
        </message>
        <message>
            <location filename="../../suite/batch/rows.py" />
            <source>{path} is not the output of such a batch: {reason}. Name another file.</source>
            <translation>{path} n’est pas la sortie d’un tel lot ({reason}). Choisissez un autre fichier.</translation>
        </message>
        <message>
            <location filename="../../suite/batch/run.py" />
            <source>The batch cannot go on: {reason}. What is written stays; resume it later.</source>
            <translation>Le lot ne peut pas continuer ({reason}). Ce qui est écrit est conservé ; reprenez-le plus tard.</translation>
        </message>
        <message>
            <location filename="../../suite/batch/tables.py" />
            <source>Parquet needs an extra. Received {path}. Install it: pip install "unroll[cluster]".</source>
            <translation>Parquet demande un complément. Reçu : {path}. Installez-le : pip install "unroll[cluster]".</translation>
        </message>
        <message>
            <location filename="../../suite/batch/tables.py" />
            <source>{path} has no column {name!r}. Its columns are: {known}.</source>
            <translation>{path} n’a pas de colonne {name!r}. Ses colonnes : {known}.</translation>
        </message>
        <message>
            <location filename="../../suite/batch/tables.py" />
            <source>{path} is no Parquet file: {reason} Name another file.</source>
            <translation>{path} n’est pas un fichier Parquet ({reason}). Indiquez un autre fichier.</translation>
        </message>
        <message>
            <location filename="../../suite/batch/tables.py" />
            <source>{path} needs the name of a column. Its columns are: {known}.</source>
            <translation>Pour {path}, il faut le nom d’une colonne. Ses colonnes : {known}.</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>A GPU is there but cannot be used.</source>
            <translation>Un GPU est présent, mais il est inutilisable.</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>A GPU is there; the processor was chosen.</source>
            <translation>Un GPU est présent ; c’est le processeur qui a été choisi.</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>A device is called cpu or gpu:N. Received {name!r}.</source>
            <translation>Un appareil s’appelle cpu ou gpu:N. Reçu : {name!r}.</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>Cards of NVIDIA on the PCI bus: {count}.</source>
            <translation>Cartes NVIDIA sur le bus PCI : {count}.</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>Cards of {maker}: {count}. The installed TensorFlow cannot use them.</source>
            <translation>Cartes {maker} : {count}. Le TensorFlow installé ne peut pas s’en servir.</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>GPUs that TensorFlow sees: {count}.</source>
            <translation>GPU que voit TensorFlow : {count}.</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>NVIDIA's driver: not found (/proc/driver/nvidia/version, nvidia-smi); so nothing was tried on a GPU.</source>
            <translation>Pilote NVIDIA : introuvable (/proc/driver/nvidia/version, nvidia-smi) ; rien n’a donc été essayé sur un GPU.</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>NVIDIA's driver: {version}.</source>
            <translation>Pilote NVIDIA : {version}.</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>Processor, 1 thread</source>
            <translation>Processeur, 1 fil d’exécution</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>Processor, {count} threads</source>
            <translation>Processeur, {count} fils d’exécution</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>TensorFlow 2.21 uses no GPU on Windows: use WSL2.</source>
            <translation>TensorFlow 2.21 n’utilise aucun GPU sous Windows : passez par WSL2.</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>TensorFlow 2.21 uses no GPU on macOS: the processor is used.</source>
            <translation>TensorFlow 2.21 n’utilise aucun GPU sous macOS : le processeur est utilisé.</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>TensorFlow could not be asked: {reason}</source>
            <translation>TensorFlow n’a pas pu être interrogé ({reason})</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>TensorFlow is built with CUDA {version}.</source>
            <translation>TensorFlow est compilé avec CUDA {version}.</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>TensorFlow is built without CUDA.</source>
            <translation>TensorFlow est compilé sans CUDA.</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>TensorFlow is not installed.</source>
            <translation>TensorFlow n’est pas installé.</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>There is no device {name}. There is: {there}. {why}</source>
            <translation>Il n’y a pas d’appareil {name}. Il y a : {there}. {why}</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>a matrix product and an LSTM step failed: {reason}</source>
            <translation>un produit de matrices et un pas de LSTM ont échoué ({reason})</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>a matrix product and an LSTM step took {seconds:.1f} s the first time.</source>
            <translation>un produit de matrices et un pas de LSTM ont pris {seconds:.1f} s la première fois.</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>gpu:{number} ({name}): {did}</source>
            <translation>gpu:{number} ({name}) : {did}</translation>
        </message>
        <message>
            <location filename="../../suite/device.py" />
            <source>{package} is installed.</source>
            <translation>{package} est installé.</translation>
        </message>
        <message>
            <location filename="../../suite/fields.py" />
            <source>{path} cannot be read: {reason}. Check it.</source>
            <translation>{path} est illisible ({reason}). Vérifiez-le.</translation>
        </message>
        <message>
            <location filename="../../suite/history/export.py" />
            <source>The history is exported to a file that ends in .jsonl or .csv. Received {path}.</source>
            <translation>L’historique s’exporte vers un fichier en .jsonl ou .csv. Reçu : {path}.</translation>
        </message>
        <message>
            <location filename="../../suite/history/history.py" />
            <source>The history cannot be used just now: {reason}. Up to {late} results wait for it.</source>
            <translation>L’historique est inutilisable pour le moment ({reason}). Jusqu’à {late} résultats l’attendent.</translation>
        </message>
        <message>
            <location filename="../../suite/history/history.py" />
            <source>The history {path} was deleted or replaced meanwhile. What comes now is kept.</source>
            <translation>L’historique {path} a été supprimé ou remplacé entre-temps. Ce qui vient maintenant est conservé.</translation>
        </message>
        <message>
            <location filename="../../suite/history/opening.py" />
            <source>An older copy of the history cannot be deleted: {reason}.</source>
            <translation>Une ancienne copie de l’historique ne peut pas être supprimée ({reason}).</translation>
        </message>
        <message>
            <location filename="../../suite/history/opening.py" />
            <source>The history was damaged ({reason}). It was set aside as {aside}, and a new one begun.</source>
            <translation>L’historique était endommagé ({reason}). Il a été mis de côté sous le nom {aside}, et un nouveau commencé.</translation>
        </message>
        <message>
            <location filename="../../suite/history/opening.py" />
            <source>The history {path} cannot be opened: {reason}. What you do now is kept only until the program ends.</source>
            <translation>L’historique {path} ne peut pas être ouvert ({reason}). Ce que vous faites maintenant n’est conservé que jusqu’à la fermeture du programme.</translation>
        </message>
        <message>
            <location filename="../../suite/history/opening.py" />
            <source>The history {path} was written by a newer version of Unroll. What you do now is kept only until the program ends.</source>
            <translation>L’historique {path} a été écrit par une version plus récente d’Unroll. Ce que vous faites maintenant n’est conservé que jusqu’à la fermeture du programme.</translation>
        </message>
        <message>
            <location filename="../../suite/history/store.py" />
            <source>This entry is damaged on disk and cannot be shown.</source>
            <translation>Cette entrée est endommagée sur le disque et ne peut pas être affichée.</translation>
        </message>
        <message>
            <location filename="../../suite/image/picture.py" />
            <source>A picture may have at most {most:,} pixels. {name} has {width} x {height}. Make it smaller.</source>
            <translation>Une image peut avoir au plus {most:,} pixels. {name} en a {width} × {height}. Réduisez-la.</translation>
        </message>
        <message>
            <location filename="../../suite/image/picture.py" />
            <source>The picture</source>
            <translation>L’image</translation>
        </message>
        <message>
            <location filename="../../suite/image/picture.py" />
            <source>There is no file {path}. Check the name.</source>
            <translation>Le fichier {path} n’existe pas. Vérifiez le nom.</translation>
        </message>
        <message>
            <location filename="../../suite/image/picture.py" />
            <source>{name} cannot be read as a picture: {reason}. Get or save it again.</source>
            <translation>{name} est illisible comme image ({reason}). Récupérez-la ou enregistrez-la à nouveau.</translation>
        </message>
        <message>
            <location filename="../../suite/image/picture.py" />
            <source>{name} is HEIC, which needs an extra: pip install 'unroll[heic]'. Or save it as JPEG.</source>
            <translation>{name} est au format HEIC, qui demande un complément : pip install "unroll[heic]". Ou bien enregistrez-la en JPEG.</translation>
        </message>
        <message>
            <location filename="../../suite/image/picture.py" />
            <source>{name} is not a picture of a kind that can be read: {kinds}. Save it as one.</source>
            <translation>{name} n’est pas une image d’un format lisible : {kinds}. Enregistrez-la dans l’un d’eux.</translation>
        </message>
        <message>
            <location filename="../../suite/image/picture.py" />
            <source>{name} needs more memory than there is. Make it smaller.</source>
            <translation>{name} demande plus de mémoire qu’il n’y en a. Réduisez-la.</translation>
        </message>
        <message>
            <location filename="../../suite/image/picture.py" />
            <source>{name} would have more than {most:,} pixels. Make it smaller.</source>
            <translation>{name} aurait plus de {most:,} pixels. Réduisez-la.</translation>
        </message>
        <message>
            <location filename="../../suite/ink/files.py" />
            <source>Ink is read from {kinds}. Received {name}.</source>
            <translation>L’encre se lit dans un fichier {kinds}. Reçu : {name}.</translation>
        </message>
        <message>
            <location filename="../../suite/ink/files.py" />
            <source>Ink is written to {kinds}. Received {name}.</source>
            <translation>L’encre s’écrit dans un fichier {kinds}. Reçu : {name}.</translation>
        </message>
        <message>
            <location filename="../../suite/ink/files.py" />
            <source>Ink may have at most {limit:,} points. Received {count:,}.</source>
            <translation>L’encre peut avoir au plus {limit:,} points. Reçu : {count:,}.</translation>
        </message>
        <message>
            <location filename="../../suite/ink/files.py" />
            <source>{name} cannot be read as ink: {reason}. Name another file.</source>
            <translation>{name} est illisible comme encre ({reason}). Indiquez un autre fichier.</translation>
        </message>
        <message>
            <location filename="../../suite/ink/files.py" />
            <source>{path} cannot be written: {reason}.</source>
            <translation>Impossible d’écrire {path} ({reason}).</translation>
        </message>
        <message>
            <location filename="../../suite/ink/ink.py" />
            <source>Each point of ink must be [x, y] or [x, y, seconds]. Stroke {number} has others.</source>
            <translation>Chaque point d’encre doit être [x, y] ou [x, y, secondes]. Le trait {number} en a d’autres.</translation>
        </message>
        <message>
            <location filename="../../suite/ink/ink.py" />
            <source>Each point of ink must be made of ordinary numbers. Stroke {number} has NaN or too large ones.</source>
            <translation>Chaque point d’encre doit être fait de nombres ordinaires. Le trait {number} contient NaN ou des nombres trop grands.</translation>
        </message>
        <message>
            <location filename="../../suite/ink/ink.py" />
            <source>Ink must be {form}. Received a stroke that is {stroke}.</source>
            <translation>L’encre doit être {form}. Reçu un trait qui est {stroke}.</translation>
        </message>
        <message>
            <location filename="../../suite/ink/ink.py" />
            <source>Ink must be {form}. Received {received}.</source>
            <translation>L’encre doit être {form}. Reçu : {received}.</translation>
        </message>
        <message>
            <location filename="../../suite/ink/ink.py" />
            <source>Strokes must follow one another. Stroke {number} begins before the one before it ends. Leave the seconds out.</source>
            <translation>Les traits doivent se suivre. Le trait {number} commence avant la fin du précédent. Omettez les secondes.</translation>
        </message>
        <message>
            <location filename="../../suite/ink/ink.py" />
            <source>The ink has fewer than two points. Write a few letters.</source>
            <translation>L’encre a moins de deux points. Écrivez quelques lettres.</translation>
        </message>
        <message>
            <location filename="../../suite/ink/ink.py" />
            <source>The seconds of ink must not run backwards. In stroke {number} they do. Leave them out.</source>
            <translation>Les secondes de l’encre ne doivent pas reculer. Dans le trait {number}, elles reculent. Omettez-les.</translation>
        </message>
        <message>
            <location filename="../../suite/ink/pressure.py" />
            <source>The pressures of ink must be a number from 0 to 1 for each point of its strokes. Others were received. Leave them out.</source>
            <translation>Les pressions de l’encre doivent être un nombre de 0 à 1 pour chaque point de ses traits. Il en a été reçu d’autres. Omettez-les.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>a word that means: begin</source>
            <translation>un mot qui signifie : commence</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>convolutions</source>
            <translation>convolutions</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>features</source>
            <translation>caractéristiques</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>features at each place of a grid</source>
            <translation>des caractéristiques à chaque place d’une grille</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>feeling</source>
            <translation>sentiment</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>five degrees of feeling</source>
            <translation>cinq degrés de sentiment</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>gathered</source>
            <translation>rassemblé</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>largest, mean</source>
            <translation>maximum, moyenne</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>last
state</source>
            <translation>dernier
état</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>next point</source>
            <translation>point suivant</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>picture</source>
            <translation>image</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>piece {number}</source>
            <translation>morceau {number}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>point of
the pen</source>
            <translation>point du
stylo</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>point {number}</source>
            <translation>point {number}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>start</source>
            <translation>départ</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>step {step}, what asks: {told}</source>
            <translation>pas {step}, ce qui demande : {told}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>step {step}, what tells: {told}</source>
            <translation>pas {step}, ce qui énonce : {told}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>step {step}, {name}: {told}</source>
            <translation>pas {step}, {name} : {told}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>step {step}: {told}</source>
            <translation>pas {step} : {told}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>the encoder's last state, of both ways</source>
            <translation>le dernier état de l’encodeur, dans les deux sens</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>the largest and the mean value of each unit</source>
            <translation>la plus grande valeur et la moyenne de chaque unité</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>the picture's features, place by place</source>
            <translation>les caractéristiques de l’image, place par place</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>where the pen may go next</source>
            <translation>où le stylo peut aller ensuite</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>word {number}</source>
            <translation>mot {number}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>{count} blocks</source>
            <translation>{count} blocs</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>{count} blocks of convolutions</source>
            <translation>{count} blocs de convolutions</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>{name}
{units} units</source>
            <translation>{name}
{units} unités</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>{name}
{units} units
each way</source>
            <translation>{name}
{units} unités
par sens</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/drawings.py" />
            <source>{size} × {size} pixels</source>
            <translation>{size} × {size} pixels</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>A recurrent network can map sequences in five ways. What differs is where something goes in, and where something comes out.</source>
            <translation>Un réseau récurrent peut transformer des séquences de cinq façons. Ce qui change, c’est l’endroit où quelque chose entre et celui où quelque chose sort.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>Draw more steps: the arrows are more, the weights are the same.</source>
            <translation>Dessinez plus de pas : les flèches sont plus nombreuses, les poids restent les mêmes.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>Its recurrent layers, in order: {named}.</source>
            <translation>Ses couches récurrentes, dans l’ordre : {named}.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>LSTM units of its layers</source>
            <translation>unités LSTM de ses couches</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>Point at a node to see its arrows.</source>
            <translation>Désignez un nœud pour voir ses flèches.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>The drawing is made from the shipped network of “{title}”, which has {count:,} weights in all. {made}</source>
            <translation>Le dessin est fait d’après le réseau fourni de « {title} », qui a {count:,} poids en tout. {made}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>This part of it has no recurrent layer.</source>
            <translation>Cette partie du réseau n’a aucune couche récurrente.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>To see this architecture at work, open its task.</source>
            <translation>Pour voir cette architecture à l’œuvre, ouvrez sa tâche.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>architecture</source>
            <translation>architecture</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>gives</source>
            <translation>donne</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>none</source>
            <translation>aucune</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>takes</source>
            <translation>reçoit</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>task</source>
            <translation>tâche</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>the network is missing</source>
            <translation>le réseau manque</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>weights in all</source>
            <translation>poids en tout</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/lesson.py" />
            <source>{units} each way</source>
            <translation>{units} dans chaque sens</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/networks.py" />
            <source>Many to many: a sentence goes in, another one comes out, of another length and in another order. So nothing is written before all is read. The encoder reads, then the decoder writes. Between them lie the last state and attention: one LSTM of the decoder asks where to look, the other tells the piece.</source>
            <translation>Plusieurs vers plusieurs : une phrase entre, une autre sort, d’une autre longueur et dans un autre ordre. Rien n’est donc écrit avant que tout soit lu. L’encodeur lit, puis le décodeur écrit. Entre eux se trouvent le dernier état et l’attention : un LSTM du décodeur demande où regarder, l’autre énonce le morceau.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/networks.py" />
            <source>Many to one: any number of words goes in, one feeling comes out. The states of all words are gathered: the largest and the mean value of each unit. So the output has one size, however long the text is.</source>
            <translation>Plusieurs vers un : des mots entrent en nombre quelconque, un seul sentiment sort. Les états de tous les mots sont rassemblés : la plus grande valeur et la moyenne de chaque unité. La sortie a donc toujours la même taille, quelle que soit la longueur du texte.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/networks.py" />
            <source>One to many: one picture goes in, a caption of any length comes out. Each word that is written goes in again at the next step; those are the arrows that lead down. One LSTM asks where to look in the picture, the other tells the word. The network itself says when it is at the end.</source>
            <translation>Un vers plusieurs : une image entre, une légende de longueur quelconque sort. Chaque mot écrit entre à nouveau au pas suivant ; ce sont les flèches qui descendent. Un LSTM demande où regarder dans l’image, l’autre énonce le mot. Le réseau dit lui-même quand il est à la fin.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/networks.py" />
            <source>One to one: a picture goes in, a grid of features comes out, always of the same size. No arrow leads from step to step: nothing here is recurrent. It is the part of the captioning network that looks at the picture.</source>
            <translation>Un vers un : une image entre, une grille de caractéristiques sort, toujours de la même taille. Aucune flèche ne mène d’un pas à l’autre : rien n’est récurrent ici. C’est la partie du réseau de légendes qui regarde l’image.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/networks.py" />
            <source>Synced: at each step one point of the pen goes in, and one guess of the next point comes out. Nothing waits for the end. So no arrow leads back from a later step.</source>
            <translation>Synchronisé : à chaque pas, un point du stylo entre et une prédiction du point suivant sort. Rien n’attend la fin. Aucune flèche ne revient donc d’un pas ultérieur.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/networks.py" />
            <source>This architecture is drawn from the network of “{title}”. There is none in {folder}. Choose another architecture, or install the program again.</source>
            <translation>Cette architecture est dessinée d’après le réseau de « {title} ». Il n’y en a pas dans {folder}. Choisissez une autre architecture, ou réinstallez le programme.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/networks.py" />
            <source>asks</source>
            <translation>demande</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/networks.py" />
            <source>encoder {number}</source>
            <translation>encodeur {number}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/networks.py" />
            <source>layer {number}</source>
            <translation>couche {number}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/networks.py" />
            <source>reads</source>
            <translation>lit</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/networks.py" />
            <source>tells</source>
            <translation>énonce</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/networks.py" />
            <source>{units} LSTM units</source>
            <translation>{units} unités LSTM</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/networks.py" />
            <source>{units} LSTM units each way</source>
            <translation>{units} unités LSTM dans chaque sens</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>All five</source>
            <translation>Les cinq</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>Architecture</source>
            <translation>Architecture</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>Architectures</source>
            <translation>Architectures</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>Drawing</source>
            <translation>Dessin</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>Five architectures</source>
            <translation>Cinq architectures</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>How many steps of a sequence are drawn.</source>
            <translation>Combien de pas d’une séquence sont dessinés.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>One to one, one to many, many to one, many to many, synced: each as the network here that is one.</source>
            <translation>Un vers un, un vers plusieurs, plusieurs vers un, plusieurs vers plusieurs, synchronisé : chacune montrée sur le réseau d’ici qui en est une.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>See it at work</source>
            <translation>Voir le réseau à l’œuvre</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>The network, unrolled</source>
            <translation>Le réseau, déroulé</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>What goes in, and what comes out.</source>
            <translation>Ce qui entre et ce qui sort.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>as the shipped networks have it</source>
            <translation>tels que sont les réseaux fournis</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>layers and units as in the shipped network</source>
            <translation>couches et unités comme dans le réseau fourni</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>many to many</source>
            <translation>plusieurs vers plusieurs</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>many to one</source>
            <translation>plusieurs vers un</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>one to many</source>
            <translation>un vers plusieurs</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>one to one</source>
            <translation>un vers un</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/architectures/spec.py" />
            <source>synced</source>
            <translation>synchronisé</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/drawing.py" />
            <source>both</source>
            <translation>les deux</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/drawing.py" />
            <source>left
to right</source>
            <translation>gauche
à droite</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/drawing.py" />
            <source>pieces</source>
            <translation>morceaux</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/drawing.py" />
            <source>right
to left</source>
            <translation>droite
à gauche</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/drawing.py" />
            <source>“{piece}” left to right</source>
            <translation>« {piece} » de gauche à droite</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/drawing.py" />
            <source>“{piece}” right to left</source>
            <translation>« {piece} » de droite à gauche</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/drawing.py" />
            <source>“{piece}”: both states</source>
            <translation>« {piece} » : les deux états</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/lesson.py" />
            <source>Left to right, the state at “{word}” has read: {read}. What comes later it cannot know.</source>
            <translation>De gauche à droite, l’état à « {word} » a lu : {read}. Ce qui vient après, il ne peut pas le connaître.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/lesson.py" />
            <source>Now take the same word in “{other}”. Left to right, its state differs by {forward} of its length; right to left, by {backward}; both together, by {both}.</source>
            <translation>Prenez maintenant le même mot dans « {other} ». De gauche à droite, son état diffère de {forward} de sa longueur ; de droite à gauche, de {backward} ; les deux ensemble, de {both}.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/lesson.py" />
            <source>Right to left, it has read the end of the sentence, then: {read}.</source>
            <translation>De droite à gauche, il a lu la fin de la phrase, puis : {read}.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/lesson.py" />
            <source>The first table leaves out one word at a time. A word that stands later moves nothing from left to right; one that stands earlier moves nothing from right to left.</source>
            <translation>Le premier tableau retire un mot à la fois. Un mot placé plus loin ne change rien de gauche à droite ; un mot placé plus tôt ne change rien de droite à gauche.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/lesson.py" />
            <source>The picture shows the first layer. A second one, not drawn, reads both its states, again in both directions. There every word can reach every other. Between the two sentences “{word}” differs there by {second}.</source>
            <translation>Le dessin montre la première couche. Une deuxième, qui n’est pas dessinée, lit ses deux états, à nouveau dans les deux sens. Là, chaque mot peut atteindre tous les autres. Entre les deux phrases, « {word} » y diffère de {second}.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/lesson.py" />
            <source>The word must stand in both sentences. “{word}” is not in “{text}”. Type one that is.</source>
            <translation>Le mot doit figurer dans les deux phrases. « {word} » n’est pas dans « {text} ». Saisissez-en un qui y est.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/lesson.py" />
            <source>This encoder reads a sentence twice: from left to right, and from right to left. It reads pieces: a rare word is cut in several. Each way it keeps a state of its own. At each piece both are put side by side.</source>
            <translation>Cet encodeur lit une phrase deux fois : de gauche à droite et de droite à gauche. Il lit des morceaux : un mot rare est coupé en plusieurs. Dans chaque sens, il tient un état à part. À chaque morceau, les deux sont mis côte à côte.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/lesson.py" />
            <source>To see what the translation makes of it, open Translate, type the sentence and look inside.</source>
            <translation>Pour voir ce que la traduction en fait, ouvrez Traduire, saisissez la phrase et regardez à l’intérieur.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/lesson.py" />
            <source>Without “{word}”</source>
            <translation>Sans « {word} »</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/lesson.py" />
            <source>apart</source>
            <translation>écart</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/lesson.py" />
            <source>left to right</source>
            <translation>de gauche à droite</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/lesson.py" />
            <source>right to left</source>
            <translation>de droite à gauche</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/lesson.py" />
            <source>second layer</source>
            <translation>deuxième couche</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/lesson.py" />
            <source>state</source>
            <translation>état</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/lesson.py" />
            <source>without</source>
            <translation>sans</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>A word's state in the translation encoder, read left to right, right to left, and both.</source>
            <translation>L’état d’un mot dans l’encodeur de traduction, lu de gauche à droite, de droite à gauche, et dans les deux sens.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>Bidirectional</source>
            <translation>Bidirectionnel</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>Both ways</source>
            <translation>Deux sens</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>In English.</source>
            <translation>En anglais.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>Other sentence</source>
            <translation>Autre phrase</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>Sentence</source>
            <translation>Phrase</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>The encoder's first layer, unrolled over the sentence</source>
            <translation>La première couche de l’encodeur, déroulée sur la phrase</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>The one whose state is looked at.</source>
            <translation>Celui dont on regarde l’état.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>The same word in the other sentence</source>
            <translation>Le même mot dans l’autre phrase</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>Translate it</source>
            <translation>La traduire</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>Whose absence the word's state feels</source>
            <translation>Les mots dont l’absence change l’état du mot</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>With the same word in it, to be compared.</source>
            <translation>Qui contient le même mot, pour comparer.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>Word</source>
            <translation>Mot</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>how far apart its states lie, of their length</source>
            <translation>distance entre ses états, rapportée à leur longueur</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>how far the state moves, of its own length</source>
            <translation>déplacement de l’état, rapporté à sa longueur</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/bidirectional/spec.py" />
            <source>strong: what reaches the word</source>
            <translation>en gras : ce qui parvient au mot</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>1 candidate</source>
            <translation>1 candidat</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>1 forget</source>
            <translation>1 oublier</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>2 candidate, and write</source>
            <translation>2 candidat, et écrire</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>2 keep</source>
            <translation>2 conserver</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>3 new cell state</source>
            <translation>3 nouvel état de cellule</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>3 write</source>
            <translation>3 écrire</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>4 let out</source>
            <translation>4 émettre</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>A GRU has two gates, and its state is also what it lets out. The reset gate r says how much of the old state the candidate sees. The update gate z does the work of two: what it does not keep, it writes. It keeps {kept:.0f} % and writes {written:.0f} % now.</source>
            <translation>Un GRU a deux portes, et son état est aussi ce qu’il émet. La porte de réinitialisation r dit quelle part de l’ancien état voit le candidat. La porte de mise à jour z fait le travail de deux : ce qu’elle ne conserve pas, elle l’écrit. En ce moment, elle conserve {kept:.0f} % et écrit {written:.0f} %.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>An LSTM carries a cell state, c, from step to step. Three gates lie around it, each from 0, shut, to 1, open.</source>
            <translation>Un LSTM transporte un état de cellule, c, d’un pas à l’autre. Trois portes l’entourent, chacune entre 0, fermée, et 1, ouverte.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>First the forget gate f keeps a share of the old state. Then the input gate i lets in a share of the candidate, which is made from the input and from what was let out before. Both are added: the new state. Last, the output gate o lets out a share of tanh(c). That is h, all that other units see.</source>
            <translation>D’abord, la porte d’oubli f conserve une part de l’ancien état. Puis la porte d’entrée i laisse entrer une part du candidat, formé à partir de l’entrée et de ce qui a été émis auparavant. Les deux s’additionnent : c’est le nouvel état. Enfin, la porte de sortie o émet une part de tanh(c). C’est h, l’état caché, tout ce que voient les autres unités.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>Here the gates stay as you set them. In a network each is computed anew at every step, from the input and from h.</source>
            <translation>Ici, les portes restent comme vous les réglez. Dans un réseau, chacune est recalculée à chaque pas, à partir de l’entrée et de h.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>Now f is 0: the old cell state is lost at once, and only what is written is there.</source>
            <translation>Ici, f vaut 0 : l’ancien état de cellule est perdu aussitôt, et il n’y a que ce qui est écrit.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>Now f is 1 and i is 0: the cell state runs through unchanged, however many steps there are.</source>
            <translation>Ici, f vaut 1 et i vaut 0 : l’état de cellule traverse les pas sans changer, quel que soit leur nombre.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>Now f is 1: nothing is forgotten, and what is written adds up at every step.</source>
            <translation>Ici, f vaut 1 : rien n’est oublié, et ce qui est écrit s’accumule à chaque pas.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>Now f is {f:g}: half of what is in the cell state is gone after {half:.1f} steps.</source>
            <translation>Ici, f vaut {f:g} : la moitié du contenu de l’état de cellule a disparu après {half:.1f} pas.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>Now f is {f:g}: half of what is in the cell state is gone after {half:.1f} steps. But i is {i:g}, so a share of the candidate comes in at every step: c runs from {first:.2f} to {last:.2f}.</source>
            <translation>Ici, f vaut {f:g} : la moitié du contenu de l’état de cellule a disparu après {half:.1f} pas. Mais i vaut {i:g} : une part du candidat entre à chaque pas, et c va de {first:.2f} à {last:.2f}.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>To watch gates that a network computes, open Sentiment, type a sentence and look inside.</source>
            <translation>Pour observer des portes qu’un réseau calcule, ouvrez Sentiment, saisissez une phrase et regardez à l’intérieur.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>before</source>
            <translation>avant</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>equation</source>
            <translation>équation</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>f · c before</source>
            <translation>f · c d’avant</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>forgotten + written</source>
            <translation>oublié + écrit</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>h = kept + (1 - z) · candidate</source>
            <translation>h = conservé + (1 − z) · candidat</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>h = o · tanh(c)</source>
            <translation>h = o · tanh(c)</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>i · tanh(x + h before)</source>
            <translation>i · tanh(x + h d’avant)</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>step</source>
            <translation>pas</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>step {step}</source>
            <translation>pas {step}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>tanh(x + r · h before)</source>
            <translation>tanh(x + r · h d’avant)</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>tanh({x:.2f} {sign} {r:.2f} · {h:.2f})</source>
            <translation>tanh({x:.2f} {sign} {r:.2f} · {h:.2f})</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>with its values</source>
            <translation>avec ses valeurs</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>z · h before</source>
            <translation>z · h d’avant</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>{i:.2f} · tanh({x:.2f} {sign} {h:.2f})</source>
            <translation>{i:.2f} · tanh({x:.2f} {sign} {h:.2f})</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/lesson.py" />
            <source>{o:.2f} · tanh({c:.3f})</source>
            <translation>{o:.2f} · tanh({c:.3f})</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>Forget gate f</source>
            <translation>Porte d’oubli f</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>GRU, three steps</source>
            <translation>GRU, trois étapes</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>How often the step is taken, with the same gates and the same input.</source>
            <translation>Combien de fois le pas est répété, avec les mêmes portes et la même entrée.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>Input gate i</source>
            <translation>Porte d’entrée i</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>Input, weighted</source>
            <translation>Entrée pondérée</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>LSTM, four steps</source>
            <translation>LSTM, quatre étapes</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>One step</source>
            <translation>Un pas</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>One unit with its gates set by hand: what is forgotten, written and let out, in numbers.</source>
            <translation>Une unité dont vous réglez les portes à la main : ce qui est oublié, écrit et émis, en nombres.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>Output gate o</source>
            <translation>Porte de sortie o</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>Reset gate r</source>
            <translation>Porte de réinitialisation r</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>Steps</source>
            <translation>Pas</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>The GRU's state, step by step</source>
            <translation>L’état du GRU, pas à pas</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>The LSTM in four steps, and the GRU beside it</source>
            <translation>Le LSTM en quatre étapes, et le GRU à côté</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>The LSTM's cell state so far.</source>
            <translation>L’état de cellule du LSTM jusqu’ici.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>The LSTM's cell state, step by step</source>
            <translation>L’état de cellule du LSTM, pas à pas</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>The share of its old state that the GRU keeps.</source>
            <translation>La part de son ancien état que le GRU conserve.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>The share of its old state that the GRU's candidate sees.</source>
            <translation>La part de son ancien état que voit le candidat du GRU.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>The share of the candidate that is written.</source>
            <translation>La part du candidat qui est écrite.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>The share of the new cell state that is let out.</source>
            <translation>La part du nouvel état de cellule qui est émise.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>The share of the old cell state that is kept.</source>
            <translation>La part de l’ancien état de cellule qui est conservée.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>Update gate z</source>
            <translation>Porte de mise à jour z</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>What the LSTM lets out, step by step</source>
            <translation>Ce que le LSTM émet, pas à pas</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>What the input adds.</source>
            <translation>Ce que l’entrée ajoute.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>What was let out a step before.</source>
            <translation>Ce qui a été émis un pas plus tôt.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/cell/spec.py" />
            <source>one unit, one step in time</source>
            <translation>une unité, un pas de temps</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/cliff.py" />
            <source>The map shows the loss of the smallest plain RNN: one unit with a weight w and a bias b, run for {times}. {seen} The longest gradient that descent meets without clipping is {longest:.3g}. It ends at a loss of {free:.2g}; with clipping, at {clipped:.2g}.</source>
            <translation>La carte montre la perte du plus petit RNN simple : une unité avec un poids w et un biais b, exécutée pendant {times}. {seen} Le plus long gradient que rencontre la descente sans écrêtage est {longest:.3g}. Elle finit à une perte de {free:.2g} ; avec écrêtage, à {clipped:.2g}.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/cliff.py" />
            <source>Where the colour changes at once there is a cliff, and the gradient is long.</source>
            <translation>Là où la couleur change brusquement, il y a une falaise, et le gradient est long.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/cliff.py" />
            <source>With so few steps the loss changes gently: there is no cliff yet.</source>
            <translation>Avec si peu de pas, la perte change doucement : il n’y a pas encore de falaise.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/cliff.py" />
            <source>gradients clipped to {limit:g}, ends at a loss of {loss:.2g}</source>
            <translation>gradients écrêtés à {limit:g}, finit à une perte de {loss:.2g}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/cliff.py" />
            <source>gradients not clipped, ends at a loss of {loss:.2g}</source>
            <translation>gradients non écrêtés, finit à une perte de {loss:.2g}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/cliff.py" />
            <source>loss</source>
            <translation>perte</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/cliff.py" />
            <source>one step</source>
            <translation>un seul pas</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/lesson.py" />
            <source>To see gates that have learnt what to keep, open Sentiment, type a sentence and look inside.</source>
            <translation>Pour voir des portes qui ont appris quoi conserver, ouvrez Sentiment, saisissez une phrase et regardez à l’intérieur.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/lesson.py" />
            <source>step {done} of {training}</source>
            <translation>pas {done} sur {training}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>32 sequences each.</source>
            <translation>De 32 séquences chacun.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>About the largest eigenvalue of the recurrent weights at the start.</source>
            <translation>Environ la plus grande valeur propre des poids récurrents au départ.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Bias of keeping gates</source>
            <translation>Biais des portes de maintien</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Blanks between the symbol and the question.</source>
            <translation>Blancs entre le symbole et la question.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Clip gradients</source>
            <translation>Écrêter les gradients</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>GRU: the gradient's norm, step by step back</source>
            <translation>GRU : norme du gradient, pas à pas en arrière</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Gradients</source>
            <translation>Gradients</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>How far a training step goes along the gradient.</source>
            <translation>La longueur d’un pas d’entraînement le long du gradient.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>LSTM: the gradient's norm, step by step back</source>
            <translation>LSTM : norme du gradient, pas à pas en arrière</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Learning rate</source>
            <translation>Taux d’apprentissage</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Longest gradient</source>
            <translation>Gradient le plus long</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Of the forget gate and the update gate at the start: 0 is half open, 2 is 88 % open.</source>
            <translation>Celui de la porte d’oubli et de la porte de mise à jour au départ : 0 les ouvre à moitié, 2 à 88 %.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Plain RNN: the gradient's norm, step by step back</source>
            <translation>RNN simple : norme du gradient, pas à pas en arrière</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Recurrent weights</source>
            <translation>Poids récurrents</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Scale a gradient down that is too long.</source>
            <translation>Réduire un gradient trop long.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Singular values of the product of Jacobians</source>
            <translation>Valeurs singulières du produit des jacobiennes</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Size of each network.</source>
            <translation>La taille de chaque réseau.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Steps T</source>
            <translation>Pas T</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>The loss over two weights, and two descents</source>
            <translation>La perte en fonction de deux poids, et deux descentes</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>The norm that gradients are clipped to.</source>
            <translation>La norme à laquelle les gradients sont écrêtés.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>The three networks</source>
            <translation>Les trois réseaux</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Three networks learn to remember a symbol; see how much of the gradient finds its way back to it.</source>
            <translation>Trois réseaux apprennent à retenir un symbole ; voyez quelle part du gradient remonte jusqu’à lui.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Training</source>
            <translation>Entraînement</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Training steps</source>
            <translation>Pas d’entraînement</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>Why gradients vanish and explode</source>
            <translation>Pourquoi les gradients s’évanouissent et explosent</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>deeper colour, higher loss</source>
            <translation>plus la couleur est foncée, plus la perte est grande</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>from one step to the last</source>
            <translation>d’un pas au dernier</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>on 64 sequences not trained on</source>
            <translation>sur 64 séquences hors entraînement</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/spec.py" />
            <source>powers of ten</source>
            <translation>puissances de dix</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>Clipping shortens a long gradient and keeps its direction. That helps against exploding, not against vanishing. Switch it off, make the recurrent weights large, and look at the longest gradient.</source>
            <translation>L’écrêtage raccourcit un gradient trop long et garde sa direction. Cela aide contre l’explosion, pas contre l’évanouissement. Désactivez-le, choisissez de grands poids récurrents, et regardez le gradient le plus long.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>Each network reads one of four symbols, then {blanks}, and must then name the symbol. Guessing costs a loss of {chance:.2f}.</source>
            <translation>Chaque réseau lit l’un de quatre symboles, puis {blanks}, et doit ensuite nommer le symbole. Deviner au hasard coûte une perte de {chance:.2f}.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>In a plain RNN the whole state goes through the weights and a tanh at every step. In an LSTM the cell state is multiplied by the forget gate, in a GRU the state by the update gate. While these are near 1, the gradient passes.</source>
            <translation>Dans un RNN simple, tout l’état passe par les poids et une tanh à chaque pas. Dans un LSTM, l’état de cellule est multiplié par la porte d’oubli ; dans un GRU, l’état par la porte de mise à jour. Tant qu’elles sont proches de 1, le gradient passe.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>On its way back, the gradient is multiplied by each step's Jacobian: how each number of the new state changes with each one of the old. The singular values of the product say how much it stretches or shrinks. Where they are far below 1, the gradient vanishes: nothing says what should have been kept. Where one is far above 1, it explodes: a training step goes too far.</source>
            <translation>En remontant, le gradient est multiplié par la jacobienne de chaque pas : comment chaque nombre du nouvel état change avec chacun de l’ancien. Les valeurs singulières du produit disent de combien il étire ou rétrécit. Là où elles sont bien inférieures à 1, le gradient s’évanouit : rien ne dit ce qu’il aurait fallu conserver. Là où l’une d’elles est bien supérieure à 1, il explose : un pas d’entraînement va trop loin.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>The gradient says how the loss would change if the state at a step did. The curves show its length, the norm, at each step back from the answer. Where it is near nothing at the symbol, the weights that read it hardly learn. Those from state to state serve at every step and learn near the answer: so a network can do better than guessing even then.</source>
            <translation>Le gradient dit comment la perte changerait si l’état à un pas changeait. Les courbes montrent sa longueur, la norme, à chaque pas en remontant depuis la réponse. Là où elle est presque nulle au symbole, les poids qui le lisent n’apprennent presque pas. Ceux d’un état au suivant servent à chaque pas et apprennent près de la réponse : un réseau peut donc, même alors, faire mieux que le hasard.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>gradient at the symbol, of that at the end, before</source>
            <translation>gradient au symbole, rapporté à celui de la fin, avant</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>gradient at the symbol, of that at the end, now</source>
            <translation>gradient au symbole, rapporté à celui de la fin, maintenant</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>gradients clipped</source>
            <translation>gradients écrêtés</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>largest</source>
            <translation>max.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>least</source>
            <translation>min.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>less than a billionth</source>
            <translation>moins d’un milliardième</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>longest gradient in training</source>
            <translation>gradient le plus long à l’entraînement</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>loss before training</source>
            <translation>perte avant l’entraînement</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>loss now</source>
            <translation>perte maintenant</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>middle</source>
            <translation>méd.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>one blank</source>
            <translation>un blanc</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>one part in {parts:,.0f}</source>
            <translation>une part sur {parts:,.0f}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>right answers</source>
            <translation>réponses justes</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>steps back</source>
            <translation>pas en arrière</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>{clipped} of {done}</source>
            <translation>{clipped} sur {done}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>{count} back</source>
            <translation>{count} en arrière</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>{count} blanks</source>
            <translation>{count} blancs</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>{name}: after training step {done} a gradient was longer than {limit:,.0f}. It stopped.</source>
            <translation>{name} : après le pas d’entraînement n° {done}, un gradient a dépassé la longueur {limit:,.0f}. Le réseau s’est arrêté.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/gradients/tables.py" />
            <source>{name}: before training, the gradient at the symbol is {before} of that at the end; after training step {done}, {now}. {right:.0f} % of its answers are right.</source>
            <translation>{name} : avant l’entraînement, le gradient au symbole, rapporté à celui de la fin : {before} ; après le pas d’entraînement n° {done} : {now}. Ses réponses sont justes à {right:.0f} %.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>A bias and a threshold do the same work: only their difference counts. In the neuron of 1943 all exciting inputs counted alike. Weights of any size came later.</source>
            <translation>Un biais et un seuil font le même travail : seule leur différence compte. Dans le neurone de 1943, toutes les entrées excitatrices comptaient autant. Les poids de valeur quelconque sont venus plus tard.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>A neuron multiplies each input by a weight, adds the products and a bias, and fires if the sum reaches the threshold, {threshold:g} here. It does nothing else.</source>
            <translation>Un neurone multiplie chaque entrée par un poids, additionne les produits et un biais, et s’active si la somme atteint le seuil, ici {threshold:g}. Il ne fait rien d’autre.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>As it is set now, it computes {name}.</source>
            <translation>Réglé ainsi, il calcule {name}.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>Feed a neuron its own output, step by step, and a recurrent network begins: go on with Unrolling.</source>
            <translation>Redonnez à un neurone sa propre sortie, pas à pas, et un réseau récurrent commence : continuez avec Déroulement.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>It always fires.</source>
            <translation>Il s’active toujours.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>It is none of the functions named below.</source>
            <translation>Ce n’est aucune des fonctions nommées plus bas.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>It never fires.</source>
            <translation>Il ne s’active jamais.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>The edge is a straight line: there the sum is the threshold.</source>
            <translation>Le bord est une ligne droite : la somme y est égale au seuil.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>The edge, where the sum is the threshold, is a straight line outside of the map.</source>
            <translation>Le bord, où la somme est égale au seuil, est une ligne droite en dehors de la carte.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>The last table tries all {count:,} settings of the sliders. Many give AND, OR or NOT, and the smallest one stands behind their number. None gives XOR.</source>
            <translation>Le dernier tableau essaie les {count:,} réglages possibles des curseurs. Beaucoup donnent AND, OR ou NOT, et le plus petit figure après leur nombre. Aucun ne donne XOR.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>The map shows all inputs, also those between 0 and 1. Where it is coloured, the neuron fires. The four dots are the inputs of the truth table: a filled one fires, a hollow one does not. {edge}</source>
            <translation>La carte montre toutes les entrées, aussi celles entre 0 et 1. Là où elle est colorée, le neurone s’active. Les quatre points sont les entrées de la table de vérité : à un point plein, il s’active ; à un point creux, non. {edge}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>There is no edge: with both weights 0 the sum is the same everywhere.</source>
            <translation>Il n’y a pas de bord : avec deux poids nuls, la somme est partout la même.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>Two layers of neurons can: XOR is OR and NAND, joined by AND.</source>
            <translation>Deux couches de neurones le peuvent : XOR, c’est OR et NAND, réunis par AND.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>Why not XOR? Look at the map. XOR must fire at both ends of the solid line, 0 1 and 1 0. As the edge is straight, all of that line is coloured then, its middle too. XOR must not fire at either end of the dashed line, 0 0 and 1 1. Then nothing of that line is coloured, not its middle either. But both lines have the same middle. It cannot be both.</source>
            <translation>Pourquoi pas XOR ? Regardez la carte. XOR doit s’activer aux deux bouts de la ligne pleine, 0 1 et 1 0. Comme le bord est droit, toute cette ligne est alors colorée, son milieu aussi. XOR ne doit s’activer à aucun bout de la ligne tiretée, 0 0 et 1 1. Alors rien de cette ligne n’est coloré, son milieu non plus. Mais les deux lignes ont le même milieu. Il ne peut être les deux à la fois.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>bias</source>
            <translation>biais</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>fires</source>
            <translation>s’active</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>from 0 0 to 1 1</source>
            <translation>de 0 0 à 1 1</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>from 0 1 to 1 0</source>
            <translation>de 0 1 à 1 0</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>function</source>
            <translation>fonction</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>settings that give it</source>
            <translation>réglages qui la donnent</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>threshold</source>
            <translation>seuil</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/lesson.py" />
            <source>w1·x1 + w2·x2 + bias</source>
            <translation>w1·x1 + w2·x2 + biais</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>1 fires, 0 does not</source>
            <translation>1 : s’active ; 0 : ne s’active pas</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>All settings of the sliders</source>
            <translation>Tous les réglages des curseurs</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>Begin</source>
            <translation>Commencer</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>Bias</source>
            <translation>Biais</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>Computing</source>
            <translation>Calcul</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>Its truth table</source>
            <translation>Sa table de vérité</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>Neuron</source>
            <translation>Neurone</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>See thousands at work</source>
            <translation>En voir des milliers à l’œuvre</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>The neuron fires where the sum is at least this.</source>
            <translation>Le neurone s’active quand la somme atteint ce seuil.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>The neuron of McCulloch and Pitts</source>
            <translation>Le neurone de McCulloch et Pitts</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>Threshold</source>
            <translation>Seuil</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>Two inputs, a weight each, a bias and a threshold: what one neuron can compute, and what it cannot.</source>
            <translation>Deux entrées, un poids chacune, un biais et un seuil : ce qu’un neurone peut calculer, et ce qu’il ne peut pas.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>Weight of x1</source>
            <translation>Poids de x1</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>Weight of x2</source>
            <translation>Poids de x2</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>What is added whatever the inputs are.</source>
            <translation>Ce qui s’ajoute quelles que soient les entrées.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>What the first input counts.</source>
            <translation>Ce que compte la première entrée.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>What the second input counts.</source>
            <translation>Ce que compte la seconde entrée.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>What this neuron does</source>
            <translation>Ce que fait ce neurone</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>Where it fires</source>
            <translation>Où il s’active</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>coloured, filled: it fires</source>
            <translation>coloré, plein : il s’active</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/neuron/spec.py" />
            <source>how many give a function, and the smallest of them</source>
            <translation>combien donnent une fonction, et le plus petit d’entre eux</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/drawing.py" />
            <source>decoder</source>
            <translation>décodeur</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/drawing.py" />
            <source>encoder</source>
            <translation>encodeur</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/drawing.py" />
            <source>the decoder's states for “{piece}”</source>
            <translation>les états du décodeur pour « {piece} »</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/drawing.py" />
            <source>the encoder's states at “{piece}”, both ways</source>
            <translation>les états de l’encodeur à « {piece} », dans les deux sens</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/drawing.py" />
            <source>zeros</source>
            <translation>zéros</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>It knows none.</source>
            <translation>Il n’en connaît aucun.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>It still knows: {pieces}.</source>
            <translation>Il connaît encore : {pieces}.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>Now the decoder is shown the first translation, piece by piece, and guesses the next. Right guesses with both: {both}, with attention alone: {attention}, with the last state alone: {state}, with neither: {neither}.</source>
            <translation>On montre maintenant au décodeur la première traduction, morceau par morceau, et il devine le suivant. Prédictions justes avec les deux : {both} ; avec l’attention seule : {attention} ; avec le dernier état seul : {state} ; sans aucun des deux : {neither}.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>So what does the last state alone hold? We look for pieces that it gets right and that cannot be guessed from the French so far. {holds}</source>
            <translation>Que contient donc le seul dernier état ? Cherchons les morceaux qu’il trouve et que le français déjà écrit ne permet pas de deviner. {holds}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>The encoder reads the English sentence, piece by piece, both ways. The decoder writes the French one, piece by piece, and is given each piece that it wrote.</source>
            <translation>L’encodeur lit la phrase anglaise, morceau par morceau, dans les deux sens. Le décodeur écrit la phrase française, morceau par morceau, et reçoit chaque morceau qu’il a écrit.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>This network learnt with attention, so it never had to put a sentence into one state. A network without attention must, however long the sentence is. That is why attention was invented.</source>
            <translation>Ce réseau a appris avec l’attention : il n’a donc jamais eu à mettre une phrase dans un seul état. Un réseau sans attention y est obligé, quelle que soit la longueur de la phrase. C’est pour cela que l’attention a été inventée.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>To point at French words and see which English ones they looked at, open Translate.</source>
            <translation>Pour désigner des mots français et voir quels mots anglais ils ont regardés, ouvrez Traduire.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>Two things pass from one to the other. The encoder's last state is where the decoder begins. With attention it looks back, for each piece, at all states of the encoder. Switch either off.</source>
            <translation>Deux choses passent de l’un à l’autre. Le dernier état de l’encodeur est le point de départ du décodeur. Avec l’attention, il regarde, pour chaque morceau, tous les états de l’encodeur. Désactivez l’un ou l’autre.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>With both it writes: “{both}” With attention alone: “{attention}” From the last state alone: “{state}”</source>
            <translation>Avec les deux, il écrit : « {both} » Avec l’attention seule : « {attention} » À partir du seul dernier état : « {state} »</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>attention alone</source>
            <translation>attention seule</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>attention and last state</source>
            <translation>attention et dernier état</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>last state alone</source>
            <translation>dernier état seul</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>neither</source>
            <translation>aucun des deux</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>probability a piece</source>
            <translation>probabilité par morceau</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>right guesses</source>
            <translation>prédictions justes</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>what it writes</source>
            <translation>ce qu’il écrit</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>what passes over</source>
            <translation>ce qui passe</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>{right} of {total}</source>
            <translation>{right} sur {total}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>“{piece}”</source>
            <translation>« {piece} »</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/lesson.py" />
            <source>“{text}”</source>
            <translation>« {text} »</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/spec.py" />
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/spec.py" />
            <source>Encoder below, decoder above</source>
            <translation>L’encodeur en bas, le décodeur en haut</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/spec.py" />
            <source>Four ways to translate</source>
            <translation>Quatre façons de traduire</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/spec.py" />
            <source>How probable each piece of the translation is, with both</source>
            <translation>La probabilité de chaque morceau de la traduction, avec les deux</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/spec.py" />
            <source>Last state</source>
            <translation>Dernier état</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/spec.py" />
            <source>Seq2seq</source>
            <translation>Seq2seq</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/spec.py" />
            <source>Sequence to sequence</source>
            <translation>Séquence à séquence</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/spec.py" />
            <source>The same pieces, from the last state alone</source>
            <translation>Les mêmes morceaux, à partir du seul dernier état</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/spec.py" />
            <source>The translator unrolled over a sentence, with and without attention, and from its last state alone.</source>
            <translation>Le traducteur déroulé sur une phrase, avec et sans attention, et à partir de son seul dernier état.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/spec.py" />
            <source>Whether the decoder begins with the encoder's last state, or with zeros.</source>
            <translation>Si le décodeur commence par le dernier état de l’encodeur, ou par des zéros.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/spec.py" />
            <source>Whether the decoder looks back at the encoder's states.</source>
            <translation>Si le décodeur regarde les états de l’encodeur.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/spec.py" />
            <source>strong: what passes from one to the other</source>
            <translation>en gras : ce qui passe de l’un à l’autre</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/seq2seq/spec.py" />
            <source>written by the same network</source>
            <translation>écrites par le même réseau</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/translator.py" />
            <source>Building the network</source>
            <translation>Construction du réseau</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/translator.py" />
            <source>Reading the weights</source>
            <translation>Lecture des poids</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/translator.py" />
            <source>There is no sentence to read. Received nothing. Type a few words of English.</source>
            <translation>Il n’y a pas de phrase à lire. Rien n’a été reçu. Saisissez quelques mots d’anglais.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>A recurrent network reads one letter at a time. What it has read it keeps in a state, h. Each new state is made from the letter and from the state before.</source>
            <translation>Un réseau récurrent lit une lettre à la fois. Ce qu’il a lu, il le garde dans un état, h. Chaque nouvel état est formé à partir de la lettre et de l’état précédent.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>All but a to z is one symbol to this network. So “{text}” reads the same backwards here.</source>
            <translation>Pour ce réseau, tout sauf a à z est un seul et même symbole. Ici, « {text} » se lit donc à l’envers comme à l’endroit.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>Letters</source>
            <translation>Lettres</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>On the left the network is folded: the arrow W leads from the state back to itself. On the right it is unrolled over “{text}”: the same network, drawn once for each letter.</source>
            <translation>À gauche, le réseau est replié : la flèche W ramène l’état à lui-même. À droite, il est déroulé sur « {text} » : le même réseau, dessiné une fois par lettre.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>The cell here is {cell}. Its weights are drawn at random: nothing has been learnt yet.</source>
            <translation>La cellule est ici {cell}. Ses poids sont tirés au hasard : rien n’a encore été appris.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>The letter {letter} comes again. The input is the same as before, the state is not: {first:+.2f} and then {second:+.2f} in the first unit.</source>
            <translation>La lettre {letter} revient. L’entrée est la même qu’avant, l’état non : {first:+.2f} puis {second:+.2f} dans la première unité.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>The order counts. After “{text}” the first unit stands at {first:+.2f}; after “{backwards}”, the same letters backwards, at {last:+.2f}.</source>
            <translation>L’ordre compte. Après « {text} », la première unité vaut {first:+.2f} ; après « {backwards} », les mêmes lettres à l’envers, {last:+.2f}.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>There is no text to unroll the network over. Received nothing. Type a word.</source>
            <translation>Il n’y a pas de texte sur lequel dérouler le réseau. Rien n’a été reçu. Saisissez un mot.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>To see a trained network unrolled over your own words, open Sentiment and look inside.</source>
            <translation>Pour voir un réseau entraîné déroulé sur vos propres mots, ouvrez Sentiment et regardez à l’intérieur.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>U, W and V are the same numbers at every step. So this network has {count} weights, for one letter as for a thousand. Only the work grows.</source>
            <translation>U, W et V sont les mêmes nombres à chaque pas. Ce réseau a donc {count} poids, pour une lettre comme pour mille. Seul le travail augmente.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>a GRU. It has three blocks of weights, for two gates and a candidate</source>
            <translation>un GRU. Il a trois blocs de poids, pour deux portes et un candidat</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>a plain one: a weighted sum and a tanh</source>
            <translation>simple : une somme pondérée et une tanh</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>all</source>
            <translation>total</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>an LSTM. It has four blocks of weights, for three gates and a candidate, and beside h a cell state, c</source>
            <translation>un LSTM. Il a quatre blocs de poids, pour trois portes et un candidat, et à côté de h un état de cellule, c</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>bias of the state</source>
            <translation>biais de l’état</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>from the letter to the state</source>
            <translation>de la lettre à l’état</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>from the state to the next state</source>
            <translation>de l’état à l’état suivant</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>from the state to the output</source>
            <translation>de l’état à la sortie</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>h, the state</source>
            <translation>h, l’état caché</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>h0, the state before the first letter: zeros</source>
            <translation>h0, l’état avant la première lettre : des zéros</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>h{step}
{number:+.2f}</source>
            <translation>h{step}
{number:+.2f}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>h{step}: {numbers}</source>
            <translation>h{step} : {numbers}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>letter</source>
            <translation>lettre</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>letter {step}: “{letter}”</source>
            <translation>lettre {step} : « {letter} »</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>letters</source>
            <translation>lettres</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>numbers</source>
            <translation>valeurs</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>products</source>
            <translation>produits</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>shape</source>
            <translation>forme</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>steps</source>
            <translation>nombre de pas</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>the same network, unrolled</source>
            <translation>le même réseau, déroulé</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>weights</source>
            <translation>poids</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>what for</source>
            <translation>à quoi il sert</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>x, a letter</source>
            <translation>x, une lettre</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>y, the output</source>
            <translation>y, la sortie</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>y{step}: {number}</source>
            <translation>y{step} : {number}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/lesson.py" />
            <source>{name} unit {unit}</source>
            <translation>{name} unité {unit}</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>A longer text</source>
            <translation>Un texte plus long</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>Cell</source>
            <translation>Cellule</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>Folded, and unrolled over the text</source>
            <translation>Replié, et déroulé sur le texte</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>GRU</source>
            <translation>GRU</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>Inside the cell</source>
            <translation>L’intérieur de la cellule</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>It is read letter by letter.</source>
            <translation>Il est lu lettre par lettre.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>LSTM</source>
            <translation>LSTM</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>Numbers in the state.</source>
            <translation>Le nombre de valeurs de l’état.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>One small network, folded and unrolled over a word: the same weights at every step.</source>
            <translation>Un petit réseau, replié puis déroulé sur un mot : les mêmes poids à chaque pas.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>Plain RNN</source>
            <translation>RNN simple</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>See it in a network</source>
            <translation>Le voir dans un réseau</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>The state after each letter</source>
            <translation>L’état après chaque lettre</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>The weights</source>
            <translation>Les poids</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>Units</source>
            <translation>Unités</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>Unrolling</source>
            <translation>Déroulement</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>What is computed at each step.</source>
            <translation>Ce qui est calculé à chaque pas.</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>What is to be seen</source>
            <translation>Ce qu’il y a à voir</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>a number a unit</source>
            <translation>un nombre par unité</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>in each state h: the number of its first unit</source>
            <translation>dans chaque état h : la valeur de sa première unité</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>more steps, no more weights</source>
            <translation>plus de pas, pas plus de poids</translation>
        </message>
        <message>
            <location filename="../../suite/lessons/unrolling/spec.py" />
            <source>the same at every step</source>
            <translation>les mêmes à chaque pas</translation>
        </message>
        <message>
            <location filename="../../suite/looks" />
            <source>backward</source>
            <translation>vers l’arrière</translation>
        </message>
        <message>
            <location filename="../../suite/looks" />
            <source>forward</source>
            <translation>vers l’avant</translation>
        </message>
        <message>
            <location filename="../../suite/looks/cell.py" />
            <source>A GRU does it in three</source>
            <translation>Un GRU le fait en trois</translation>
        </message>
        <message>
            <location filename="../../suite/looks/cell.py" />
            <source>An LSTM does it in four</source>
            <translation>Un LSTM le fait en quatre</translation>
        </message>
        <message>
            <location filename="../../suite/looks/cell.py" />
            <source>Forgotten</source>
            <translation>Oublié</translation>
        </message>
        <message>
            <location filename="../../suite/looks/cell.py" />
            <source>Kept</source>
            <translation>Conservé</translation>
        </message>
        <message>
            <location filename="../../suite/looks/cell.py" />
            <source>Let out</source>
            <translation>Émis</translation>
        </message>
        <message>
            <location filename="../../suite/looks/cell.py" />
            <source>New state</source>
            <translation>Nouvel état</translation>
        </message>
        <message>
            <location filename="../../suite/looks/cell.py" />
            <source>New state, let out</source>
            <translation>Nouvel état, émis</translation>
        </message>
        <message>
            <location filename="../../suite/looks/cell.py" />
            <source>Written</source>
            <translation>Écrit</translation>
        </message>
        <message>
            <location filename="../../suite/looks/cell.py" />
            <source>c = f · c before + i · g</source>
            <translation>c = f · c d’avant + i · g</translation>
        </message>
        <message>
            <location filename="../../suite/looks/cell.py" />
            <source>h = tanh(what comes in)</source>
            <translation>h = tanh(ce qui entre)</translation>
        </message>
        <message>
            <location filename="../../suite/looks/cell.py" />
            <source>h = z · h before + (1 − z) · g</source>
            <translation>h = z · h d’avant + (1 − z) · g</translation>
        </message>
        <message>
            <location filename="../../suite/looks/cell.py" />
            <source>tanh of what comes in</source>
            <translation>tanh de ce qui entre</translation>
        </message>
        <message>
            <location filename="../../suite/looks/change.py" />
            <source>Stroke {number} of {count} was lifted.</source>
            <translation>Le trait {number} sur {count} a été levé.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/change.py" />
            <source>The ink has one stroke. Received {number}; give 1.</source>
            <translation>L’encre a un seul trait. Reçu : {number} ; donnez 1.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/change.py" />
            <source>The ink has {count} strokes. Received {number}; give 1 to {count}.</source>
            <translation>L’encre a {count} traits. Reçu : {number} ; donnez de 1 à {count}.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/change.py" />
            <source>The patch in row {row} and column {column} of {size} × {size} was covered.</source>
            <translation>La zone de la ligne {row} et de la colonne {column} sur {size} × {size} a été couverte.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/change.py" />
            <source>The second half of the only stroke was lifted.</source>
            <translation>La seconde moitié du seul trait a été levée.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/change.py" />
            <source>The text has {count} words and signs. Received {number}; give 1 to {count}.</source>
            <translation>Le texte a {count} mots et signes. Reçu : {number} ; donnez de 1 à {count}.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/change.py" />
            <source>The text is one word or sign. Received {number}; give 1.</source>
            <translation>Le texte est un seul mot ou signe. Reçu : {number} ; donnez 1.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/change.py" />
            <source>Without this word nothing is left. Give another one in its place.</source>
            <translation>Sans ce mot, il ne reste rien. Donnez-en un autre à sa place.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/change.py" />
            <source>“{word}” became “{becomes}”.</source>
            <translation>« {word} » est devenu « {becomes} ».</translation>
        </message>
        <message>
            <location filename="../../suite/looks/change.py" />
            <source>“{word}” was deleted.</source>
            <translation>« {word} » a été supprimé.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/compare.py" />
            <source>1 word changed.</source>
            <translation>1 mot a changé.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/compare.py" />
            <source>Among the others “{text}” came up.</source>
            <translation>Parmi les autres, « {text} » est apparu.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/compare.py" />
            <source>Among the others “{text}” went from {old:.2f} to {new:.2f}.</source>
            <translation>Parmi les autres, « {text} » est passé de {old:.2f} à {new:.2f}.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/compare.py" />
            <source>Nothing changes.</source>
            <translation>Rien ne change.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/compare.py" />
            <source>The pen goes another way from point {point} of {count} on.</source>
            <translation>Le stylo prend un autre chemin à partir du point {point} sur {count}.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/compare.py" />
            <source>There are fewer others.</source>
            <translation>Il y a moins d’autres possibilités.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/compare.py" />
            <source>{count} words changed.</source>
            <translation>{count} mots ont changé.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/compare.py" />
            <source>{name}: {old:.1f} % became {new:.1f} %.</source>
            <translation>{name} : {old:.1f} % est devenu {new:.1f} %.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>All attention went to part {number} of the input {when}.</source>
            <translation>Toute l’attention est allée à la partie {number} de l’entrée {when}.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>Copying the network</source>
            <translation>Copie du réseau</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>Reading the gates</source>
            <translation>Lecture des portes</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>Running it with what is forced</source>
            <translation>Exécution avec ce qui est forcé</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>Running the copy as it is</source>
            <translation>Exécution de la copie telle quelle</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>Steps {first} to {last} are none. Give the first one before the last.</source>
            <translation>De {first} à {last}, il n’y a aucun pas. Donnez le premier avant le dernier.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>The input has {count} parts. Received {number}; give 1 to {count}.</source>
            <translation>L’entrée a {count} parties. Reçu : {number} ; donnez de 1 à {count}.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>The {what} {whose} in “{layer}” was {value:g} {when}.</source>
            <translation>Dans « {layer} », {when} : {what} {whose} = {value:g}.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>at every step</source>
            <translation>à chaque pas</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>at step {step}</source>
            <translation>au pas {step}</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>candidate</source>
            <translation>candidat</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>cell state</source>
            <translation>état de cellule</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>forget gate</source>
            <translation>porte d’oubli</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>from step {first} on</source>
            <translation>à partir du pas {first}</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>from step {first} to {last}</source>
            <translation>du pas {first} au pas {last}</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>input gate</source>
            <translation>porte d’entrée</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>of every unit</source>
            <translation>de chaque unité</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>of unit {unit}</source>
            <translation>de l’unité {unit}</translation>
        </message>
        <message>
            <location filename="../../suite/looks/intervene.py" />
            <source>output gate</source>
            <translation>porte de sortie</translation>
        </message>
        <message>
            <location filename="../../suite/looks/layers.py" />
            <source>No recurrent layer had anything to read here, so there is nothing to look into.</source>
            <translation>Aucune couche récurrente n’a rien eu à lire ici : il n’y a rien à regarder.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/layers.py" />
            <source>There is no layer {number}. Received {number}; give 1 to {last}.</source>
            <translation>Il n’y a pas de couche {number}. Reçu : {number} ; donnez de 1 à {last}.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/layers.py" />
            <source>part {number}</source>
            <translation>partie {number}</translation>
        </message>
        <message>
            <location filename="../../suite/looks/layers.py" />
            <source>{layer} has no step {step}. Received {step}; give 1 to {last}.</source>
            <translation>Il n’y a pas de pas {step} dans « {layer} ». Reçu : {step} ; donnez de 1 à {last}.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/layers.py" />
            <source>{layer} has no unit {unit}. Received {unit}; give 0 to {last}.</source>
            <translation>{layer} n’a pas d’unité {unit}. Reçu : {unit} ; donnez de 0 à {last}.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/units.py" />
            <source>Looking through run {number}</source>
            <translation>Examen de l’exécution {number}</translation>
        </message>
        <message>
            <location filename="../../suite/looks/units.py" />
            <source>No step is marked, or every one is. Name words, choose a set, or mark a part of the input.</source>
            <translation>Aucun pas n’est marqué, ou tous le sont. Nommez des mots, choisissez un ensemble ou marquez une partie de l’entrée.</translation>
        </message>
        <message>
            <location filename="../../suite/looks/units.py" />
            <source>Ranking the units</source>
            <translation>Classement des unités</translation>
        </message>
        <message>
            <location filename="../../suite/looks/what_if.py" />
            <source>Running it as it is</source>
            <translation>Exécution telle quelle</translation>
        </message>
        <message>
            <location filename="../../suite/looks/what_if.py" />
            <source>Running it with the change</source>
            <translation>Exécution avec le changement</translation>
        </message>
        <message>
            <location filename="../../suite/registry.py" />
            <source>There is no task {name!r}. There are: {known}.</source>
            <translation>Il n’y a pas de tâche {name!r}. Il y a : {known}.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>a number</source>
            <translation>un nombre</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>a whole number</source>
            <translation>un nombre entier</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{label} is empty. Give it something to work on.</source>
            <translation>« {label} » est vide. Donnez quelque chose à traiter.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{label} may have at most {limit:,} bytes. Received {size:,}.</source>
            <translation>« {label} » peut avoir au plus {limit:,} octets. Reçu : {size:,}.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{label} may have at most {limit:,} bytes. Received {size:,}. Cut it into parts.</source>
            <translation>« {label} » peut avoir au plus {limit:,} octets. Reçu : {size:,}. Découpez-le.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{label} may have at most {limit:,} bytes. {path} has {size:,}.</source>
            <translation>« {label} » peut avoir au plus {limit:,} octets. {path} en a {size:,}.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{label} may have at most {limit:,} points. Received {count:,}.</source>
            <translation>« {label} » peut avoir au plus {limit:,} points. Reçu : {count:,}.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{label} must be a file or its bytes. Received {kind}.</source>
            <translation>« {label} » doit être un fichier ou ses octets. Reçu : {kind}.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{label} must be a single file. {path} is a folder.</source>
            <translation>« {label} » doit être un seul fichier. {path} est un dossier.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{label} must be text. Received {kind}.</source>
            <translation>« {label} » doit être du texte. Reçu : {kind}.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{label} must be {{"strokes": [[[x, y], ...], ...]}}. Received something else.</source>
            <translation>« {label} » doit être {{"strokes": [[[x, y], ...], ...]}}. Autre chose a été reçu.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{name} must be at most {limit} characters of text. Received {value!r:.80}.</source>
            <translation>« {name} » doit être un texte d’au plus {limit} caractères. Reçu : {value!r:.80}.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{name} must be on or off. Received {value!r}.</source>
            <translation>« {name} » doit être on ou off. Reçu : {value!r}.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{name} must be one of {choices}. Received {value!r}.</source>
            <translation>« {name} » doit être l’un de : {choices}. Reçu : {value!r}.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{name} must be {kind} from {low:g} to {high:g}. Received {value!r}.</source>
            <translation>« {name} » doit être {kind} de {low:g} à {high:g}. Reçu : {value!r}.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{task} has no input {name!r}. It takes: {known}.</source>
            <translation>{task} n’a pas d’entrée {name!r}. La tâche prend : {known}.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{task} has no option {name!r}. It has: {names}.</source>
            <translation>{task} n’a pas d’option {name!r}. La tâche a : {names}.</translation>
        </message>
        <message>
            <location filename="../../suite/request.py" />
            <source>{view} cannot be asked with {name!r}. It can with: {names}.</source>
            <translation>{view} ne peut pas être demandé avec {name!r}. Possible avec : {names}.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>A picture of ink that is saved is transparent.</source>
            <translation>Une image d’encre enregistrée est transparente.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Colours</source>
            <translation>Couleurs</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>For the networks; 0 takes as many as there are processors.</source>
            <translation>Pour les réseaux ; 0 en prend autant qu’il y a de processeurs.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Keep a history</source>
            <translation>Conserver un historique</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Keyboard</source>
            <translation>Clavier</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Light, dark, or as the system has it.</source>
            <translation>Claires, sombres, ou comme celles du système.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Motion</source>
            <translation>Mouvement</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Of a picture of ink that is saved, in pixels.</source>
            <translation>Celle d’une image d’encre enregistrée, en pixels.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Of the window; system takes what the system speaks, or English.</source>
            <translation>Celle de la fenêtre ; « système » prend celle du système, ou l’anglais.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Privacy</source>
            <translation>Vie privée</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Results are kept on this machine. Off, what you type and do is gone when the window is closed.</source>
            <translation>Les résultats restent sur cette machine. Désactivé, ce que vous tapez et faites disparaît à la fermeture de la fenêtre.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Saved ink without a background</source>
            <translation>Encre enregistrée sans fond</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Saving</source>
            <translation>Enregistrement</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Short movements when something appears.</source>
            <translation>De brefs mouvements quand quelque chose apparaît.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Text size</source>
            <translation>Taille du texte</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>The keys that differ from the usual ones.</source>
            <translation>Les touches qui diffèrent des touches habituelles.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Threads</source>
            <translation>Fils d’exécution</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Times the usual size.</source>
            <translation>Multiple de la taille habituelle.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>Width of saved ink</source>
            <translation>Largeur de l’encre enregistrée</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>dark</source>
            <translation>sombre</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>en</source>
            <translation>anglais</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>fr</source>
            <translation>français</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>light</source>
            <translation>clair</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>system</source>
            <translation>système</translation>
        </message>
        <message>
            <location filename="../../suite/settings/declared.py" />
            <source>{name} must be lists of keys by the names of what they do. Received {value!r:.80}.</source>
            <translation>« {name} » doit donner des listes de touches selon le nom de ce qu’elles font. Reçu : {value!r:.80}.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/kept.py" />
            <source>A setting in {path} was left out: {reason} It is {default} now.</source>
            <translation>Un réglage de {path} a été ignoré : {reason} Il vaut maintenant {default}.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/kept.py" />
            <source>The settings cannot be written to {path}: {reason}. They last until the end.</source>
            <translation>Les réglages ne peuvent pas être écrits dans {path} ({reason}). Ils valent jusqu’à la fermeture.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/kept.py" />
            <source>The settings were damaged ({reason}). They were set aside as {aside}; the defaults are used.</source>
            <translation>Les réglages étaient endommagés ({reason}). Ils ont été mis de côté dans {aside} ; les valeurs par défaut s’appliquent.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/kept.py" />
            <source>The settings {path} are damaged ({reason}) and cannot be set aside: {refused}.</source>
            <translation>Les réglages {path} sont endommagés ({reason}) et ne peuvent pas être mis de côté ({refused}).</translation>
        </message>
        <message>
            <location filename="../../suite/settings/kept.py" />
            <source>The settings {path} cannot be read: {reason}. The defaults are used.</source>
            <translation>Les réglages {path} ne peuvent pas être lus ({reason}). Les valeurs par défaut s’appliquent.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/kept.py" />
            <source>The settings {path} cannot be reset: {reason}. Delete that file.</source>
            <translation>Les réglages {path} ne peuvent pas être réinitialisés ({reason}). Supprimez ce fichier.</translation>
        </message>
        <message>
            <location filename="../../suite/settings/kept.py" />
            <source>off</source>
            <translation>désactivé</translation>
        </message>
        <message>
            <location filename="../../suite/settings/kept.py" />
            <source>on</source>
            <translation>activé</translation>
        </message>
        <message>
            <location filename="../../suite/settings/kept.py" />
            <source>what it was at first</source>
            <translation>ce qu’il était à l’origine</translation>
        </message>
        <message>
            <location filename="../../suite/shapes/check.py" />
            <source>{task} has no explanation {kind!r}</source>
            <translation>{task} n’a pas d’explication {kind!r}</translation>
        </message>
        <message>
            <location filename="../../suite/task.py" />
            <source>{task} has no explanation {kind!r}. It has: {kinds}.</source>
            <translation>{task} n’a pas d’explication {kind!r}. Il y a : {kinds}.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/branches.py" />
            <source>A caption is searched for as one. Received part {number}; give 1.</source>
            <translation>Une légende est cherchée en une seule partie. Reçu : partie {number} ; donnez 1.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/branches.py" />
            <source>The search has {count} nodes. Received {number}; give 0 to {last}.</source>
            <translation>La recherche en faisceau a {count} nœuds. Reçu : {number} ; donnez de 0 à {last}.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/caption.py" />
            <source>A caption of at most {most} words cannot begin with {count}. Raise `longest`.</source>
            <translation>Une légende d’au plus {most} mots ne peut pas commencer par {count} mots. Augmentez la longueur permise.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/caption.py" />
            <source>The network has not learnt {words}; it goes on as after any word.</source>
            <translation>Le réseau n’a pas appris {words} ; il continue comme après un mot quelconque.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/gates.py" />
            <source>What asks</source>
            <translation>Ce qui demande</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/gates.py" />
            <source>What tells</source>
            <translation>Ce qui énonce</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>A cat</source>
            <translation>Un chat</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>A man with a camera</source>
            <translation>Un homme avec un appareil photo</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>Above 0 favours longer captions: scores are divided by length to this power.</source>
            <translation>Au-dessus de 0, favorise les légendes longues : les scores sont divisés par la longueur élevée à cette puissance.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>An astronaut</source>
            <translation>Une astronaute</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>Caption</source>
            <translation>Légende</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>Captions</source>
            <translation>Légendes</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>Drop a photograph here, paste one, or open a file.</source>
            <translation>Déposez une photographie ici, collez-en une ou ouvrez un fichier.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>First words</source>
            <translation>Premiers mots</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>How many captions are followed side by side; 1 is greedy.</source>
            <translation>Combien de légendes sont suivies de front ; 1 est glouton.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>JPEG, PNG, WebP, GIF, TIFF, BMP or HEIC, up to 160 megapixels.</source>
            <translation>JPEG, PNG, WebP, GIF, TIFF, BMP ou HEIC, jusqu’à 160 mégapixels.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>Longest</source>
            <translation>Longueur maximale</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>Looking at the picture</source>
            <translation>Examen de l’image</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>Most words of a caption.</source>
            <translation>Le plus grand nombre de mots d’une légende.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>Other captions</source>
            <translation>Autres légendes</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>Photograph</source>
            <translation>Photographie</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>Says in a sentence what a photograph shows, with an LSTM that looks at the picture for each word.</source>
            <translation>Dit en une phrase ce que montre une photographie, avec un LSTM qui regarde l’image pour chaque mot.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>The search for this caption</source>
            <translation>La recherche de cette légende</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>Where the network looked for each word</source>
            <translation>Où le réseau a regardé pour chaque mot</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/spec.py" />
            <source>Words that the caption begins with; the network goes on from there.</source>
            <translation>Les mots par lesquels la légende commence ; le réseau continue à partir de là.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/captioning/task.py" />
            <source>Warming up</source>
            <translation>Mise en route</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/gates.py" />
            <source>Layer {number}</source>
            <translation>Couche {number}</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>0 is as wild as the hand it learnt from; higher is neater.</source>
            <translation>0 est aussi libre que la main dont il a appris ; plus haut, c’est plus soigné.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>A few loops</source>
            <translation>Quelques boucles</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>A few words, written in one line.</source>
            <translation>Quelques mots, écrits sur une ligne.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>Continuation</source>
            <translation>Suite</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>Continue handwriting</source>
            <translation>Continuer l’écriture</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>Futures</source>
            <translation>Suites possibles</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>Goes on writing in your hand from where your pen stopped, with an LSTM that draws point by point.</source>
            <translation>Continue d’écrire de votre main là où votre stylo s’est arrêté, avec un LSTM qui trace point par point.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>How far it writes on; a letter takes about twenty points.</source>
            <translation>Jusqu’où il continue ; une lettre prend environ vingt points.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>How many continuations are drawn at once.</source>
            <translation>Combien de suites sont tracées à la fois.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>Neatness</source>
            <translation>Soin</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>Points</source>
            <translation>Points</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>Where the pen may go next</source>
            <translation>Où le stylo peut aller ensuite</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>Write a few words here with a pen, a mouse or a finger.</source>
            <translation>Écrivez ici quelques mots au stylet, à la souris ou au doigt.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>Writing</source>
            <translation>Écriture en cours</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>Your writing</source>
            <translation>Votre écriture</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>after the pen was lifted</source>
            <translation>après un levé de stylo</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>down-strokes</source>
            <translation>traits descendants</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/prediction/spec.py" />
            <source>up-strokes</source>
            <translation>traits montants</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/reading/branches.py" />
            <source>A line is read as one. Received part {number}; give 1.</source>
            <translation>Une ligne se lit d’un seul tenant. Reçu : partie {number} ; donnez 1.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/reading/spec.py" />
            <source>How many readings are followed side by side.</source>
            <translation>Combien de lectures sont suivies de front.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/reading/spec.py" />
            <source>It says</source>
            <translation>Texte lu</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/reading/spec.py" />
            <source>One line of English, written in any size.</source>
            <translation>Une ligne d’anglais, écrite à la taille que vous voulez.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/reading/spec.py" />
            <source>Other readings of this word</source>
            <translation>Autres lectures de ce mot</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/reading/spec.py" />
            <source>Read</source>
            <translation>Lire</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/reading/spec.py" />
            <source>Read handwriting</source>
            <translation>Lire l’écriture manuscrite</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/reading/spec.py" />
            <source>Reads what you write while you write it, with bidirectional LSTMs.</source>
            <translation>Lit ce que vous écrivez pendant que vous l’écrivez, avec des LSTM bidirectionnels.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/reading/spec.py" />
            <source>The ink that each letter was read from</source>
            <translation>L’encre dont chaque lettre a été lue</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/reading/spec.py" />
            <source>The search for this text</source>
            <translation>La recherche de ce texte</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/reading/spec.py" />
            <source>Write a word or a line here with a pen, a mouse or a finger.</source>
            <translation>Écrivez ici un mot ou une ligne au stylet, à la souris ou au doigt.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/reading/spec.py" />
            <source>log probability</source>
            <translation>log-probabilité</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/reading/task.py" />
            <source>Ink must be one line, at most {most} steps of the pen. Received {count}. Give fewer lines.</source>
            <translation>L’encre doit être une seule ligne, d’au plus {most} pas de stylo. Reçu : {count}. Donnez moins de lignes.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/reading/task.py" />
            <source>The model does not fit its network: it has {count} characters. Get the model again.</source>
            <translation>Le modèle ne correspond pas à son réseau : il a {count} caractères. Récupérez à nouveau le modèle.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/gates.py" />
            <source>Layer 1, which moves the window</source>
            <translation>Couche 1, qui déplace la fenêtre</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>0 is as wild as the hands it learnt from; higher is neater.</source>
            <translation>0 est aussi libre que les mains dont il a appris ; plus haut, c’est plus soigné.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>A few words or lines; long text wraps.</source>
            <translation>Quelques mots ou quelques lignes ; un texte long passe à la ligne.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>A greeting</source>
            <translation>Un mot aimable</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>A hand to follow</source>
            <translation>Une main à suivre</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>A sentence</source>
            <translation>Une phrase</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>Characters that it never learnt are written as the nearest one, or left out.</source>
            <translation>Les caractères qu’il n’a jamais appris sont écrits comme le plus proche, ou omis.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>Handwriting</source>
            <translation>Écriture manuscrite</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>One of the network's own hands; a hand to follow goes before it.</source>
            <translation>Une des mains du réseau ; une main à suivre passe avant elle.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>Some of your own writing; what is written goes on in its style.</source>
            <translation>Quelques mots de votre écriture ; la suite est écrite dans son style.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>Style</source>
            <translation>Style</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>The hand says</source>
            <translation>La main dit</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>The ink that was drawn for each character</source>
            <translation>L’encre tracée pour chaque caractère</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>Type what is to be written by hand.</source>
            <translation>Saisissez ce qui doit être écrit à la main.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>Unknown characters</source>
            <translation>Caractères inconnus</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>What the hand to follow wrote; left empty, it is read.</source>
            <translation>Ce qu’a écrit la main à suivre ; laissé vide, c’est lu.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>Write</source>
            <translation>Écrire</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>Write a few words here, if you like, to be followed in style.</source>
            <translation>Écrivez ici quelques mots, si vous voulez que leur style soit suivi.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>Write by hand</source>
            <translation>Écrire à la main</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>Writes any text by hand, with an LSTM whose window slides over the characters.</source>
            <translation>Écrit n’importe quel texte à la main, avec un LSTM dont la fenêtre glisse sur les caractères.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>as it comes</source>
            <translation>comme il vient</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>characters</source>
            <translation>caractères</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>joined</source>
            <translation>liée</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>leave out</source>
            <translation>omettre</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>nearest</source>
            <translation>voisin</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>round</source>
            <translation>ronde</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>small</source>
            <translation>petite</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>upright</source>
            <translation>droite</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/spec.py" />
            <source>wide</source>
            <translation>large</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/task.py" />
            <source>Characters it never learnt: {unknown}.</source>
            <translation>Caractères jamais appris : {unknown}.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/task.py" />
            <source>Nothing in the text can be written. It knows: {known}.</source>
            <translation>Rien dans le texte ne peut être écrit. Caractères connus : {known}.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/task.py" />
            <source>The hand to follow may have about {letters} letters. It has {points} points.</source>
            <translation>L’écriture à suivre peut avoir environ {letters} lettres. Elle a {points} points.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/task.py" />
            <source>The hand to follow may say at most {most} characters. Received {count}.</source>
            <translation>L’écriture à suivre peut dire au plus {most} caractères. Reçu : {count}.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/handwriting/synthesis/task.py" />
            <source>To follow a hand it must be known what its ink says, and it cannot be read. Say it with ink-says.</source>
            <translation>Pour suivre une écriture, il faut savoir ce que dit son encre, et elle est illisible. Indiquez-le dans les options.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/gates.py" />
            <source>Words</source>
            <translation>Mots</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>A double no</source>
            <translation>Une double négation</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>A longer review</source>
            <translation>Un avis plus long</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>A turn</source>
            <translation>Un revirement</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>Anything in English, from three words to ten pages: reviews, messages, comments.</source>
            <translation>N’importe quoi en anglais, de trois mots à dix pages : avis, messages, commentaires.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>Each sentence by itself</source>
            <translation>Chaque phrase prise à part</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>Feeling</source>
            <translation>Sentiment exprimé</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>Reading</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>Says how negative or positive an English text is, word by word, with a bidirectional LSTM.</source>
            <translation>Dit à quel point un texte anglais est négatif ou positif, mot à mot, avec un LSTM bidirectionnel.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>Sentiment</source>
            <translation>Sentiment</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>The feeling as the text is read</source>
            <translation>Le sentiment au fil de la lecture</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>Type or paste what somebody wrote.</source>
            <translation>Saisissez ou collez ce que quelqu’un a écrit.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>What a text feels</source>
            <translation>Ce que ressent un texte</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>What each word adds or takes away</source>
            <translation>Ce que chaque mot ajoute ou retire</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>integrated gradients, share of probability</source>
            <translation>gradients intégrés, part de probabilité</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>negative</source>
            <translation>négatif</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>neutral</source>
            <translation>neutre</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>positive</source>
            <translation>positif</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>positive minus negative</source>
            <translation>positif moins négatif</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>positive minus negative, of the text up to here</source>
            <translation>positif moins négatif, du texte jusqu’ici</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>probability</source>
            <translation>probabilité</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>very negative</source>
            <translation>très négatif</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/spec.py" />
            <source>very positive</source>
            <translation>très positif</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/task.py" />
            <source>The model does not fit its network: it has {count} words. Get the model again.</source>
            <translation>Le modèle ne correspond pas à son réseau : il a {count} mots. Récupérez à nouveau le modèle.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/sentiment/task.py" />
            <source>This hardly looks like English, the only language that the network has read, so its answer means little.</source>
            <translation>Cela ne ressemble guère à de l’anglais, la seule langue que le réseau ait lue : sa réponse ne veut donc pas dire grand-chose.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/branches.py" />
            <source>Nothing in this text was translated, so there was no search.</source>
            <translation>Rien n’a été traduit dans ce texte : il n’y a donc pas eu de recherche.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/branches.py" />
            <source>There are {count} sentences to search for. Received {number}; give 1 to {count}.</source>
            <translation>Il y a {count} phrases à chercher. Reçu : {number} ; donnez de 1 à {count}.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/branches.py" />
            <source>There is one sentence to search for. Received {number}; give 1.</source>
            <translation>Il y a une seule phrase à chercher. Reçu : {number} ; donnez 1.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/gates.py" />
            <source>Decoder, what asks</source>
            <translation>Décodeur, ce qui demande</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/gates.py" />
            <source>Decoder, what tells</source>
            <translation>Décodeur, ce qui énonce</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/gates.py" />
            <source>Encoder, layer {number}</source>
            <translation>Encodeur, couche {number}</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>A description</source>
            <translation>Une description</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>A few sentences</source>
            <translation>Quelques phrases</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>Above 0 favours longer translations: scores are divided by length to this power.</source>
            <translation>Au-dessus de 0, favorise les traductions longues : les scores sont divisés par la longueur élevée à cette puissance.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>An everyday sentence</source>
            <translation>Une phrase de tous les jours</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>Any English text; line breaks and paragraphs are kept.</source>
            <translation>N’importe quel texte anglais ; les sauts de ligne et les paragraphes sont conservés.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>Beams</source>
            <translation>Faisceaux</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>English</source>
            <translation>Anglais</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>English to French</source>
            <translation>De l’anglais au français</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>Find a unit</source>
            <translation>Trouver une unité</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>French</source>
            <translation>Français</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>How many translations are followed side by side; 1 is greedy.</source>
            <translation>Combien de traductions sont suivies de front ; 1 est glouton.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>Inside the LSTMs</source>
            <translation>L’intérieur des LSTM</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>Intervene</source>
            <translation>Intervenir</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>Length penalty</source>
            <translation>Pénalité de longueur</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>One unit at one step</source>
            <translation>Une unité à un pas</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>Other ways to say this sentence</source>
            <translation>Autres façons de dire cette phrase</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>The search for this sentence</source>
            <translation>La recherche en faisceau de cette phrase</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>Translate</source>
            <translation>Traduire</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>Translates English into French with an LSTM encoder and decoder, while you type.</source>
            <translation>Traduit l’anglais en français avec un encodeur et un décodeur LSTM, pendant que vous écrivez.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>Translating</source>
            <translation>Traduction</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>Type or paste English here.</source>
            <translation>Saisissez ou collez de l’anglais ici.</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>What if</source>
            <translation>Et si…</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>Words and the words they looked at</source>
            <translation>Les mots et ceux qu’ils ont regardés</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>active here, not elsewhere</source>
            <translation>active ici, pas ailleurs</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>c</source>
            <translation>c</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>f</source>
            <translation>f</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>figures</source>
            <translation>chiffres</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>g</source>
            <translation>g</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>gate by gate, step by step</source>
            <translation>porte par porte, pas à pas</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>h</source>
            <translation>h</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>here</source>
            <translation>ici</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>here and in the samples</source>
            <translation>ici et dans les exemples</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>here, in the samples and in my history</source>
            <translation>ici, dans les exemples et dans mon historique</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>i</source>
            <translation>i</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>in numbers</source>
            <translation>en nombres</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>input</source>
            <translation>entrée</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>inside quotes</source>
            <translation>entre guillemets</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>likelihood, best = 1</source>
            <translation>vraisemblance, meilleure = 1</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>log probability by length</source>
            <translation>log-probabilité par longueur</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>negations</source>
            <translation>négations</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>o</source>
            <translation>o</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>output</source>
            <translation>sortie</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>outputs beside what they were</source>
            <translation>les sorties à côté de ce qu’elles étaient</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>share of attention</source>
            <translation>part de l’attention</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>signs</source>
            <translation>signes</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>the outputs beside what they were</source>
            <translation>les sorties, à côté de ce qu’elles étaient</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/spec.py" />
            <source>words</source>
            <translation>mots</translation>
        </message>
        <message>
            <location filename="../../suite/tasks/translation/target.py" />
            <source>{kept} of {count} sentences are not in Latin letters and were kept as they are.</source>
            <translation>{kept} phrases sur {count} ne sont pas en lettres latines et ont été gardées telles quelles.</translation>
        </message>
        <message>
            <location filename="../../suite/trace.py" />
            <source>The trace {name} cannot be shown: {reason} Choose another one.</source>
            <translation>Impossible d’afficher la trace {name} : {reason} Choisissez-en une autre.</translation>
        </message>
        <message>
            <location filename="../../suite/trace.py" />
            <source>The trace {name} is of version {version}; this program reads up to {known}. Get a newer program.</source>
            <translation>La trace {name} est de version {version} ; ce programme lit jusqu’à la {known}. Procurez-vous un programme plus récent.</translation>
        </message>
        <message>
            <location filename="../../suite/trace.py" />
            <source>The trace {path} cannot be written: {reason}.</source>
            <translation>Impossible d’écrire la trace {path} ({reason}).</translation>
        </message>
        <message>
            <location filename="../../suite/trace.py" />
            <source>its format is {format!r}</source>
            <translation>son format est {format!r}</translation>
        </message>
        <message>
            <location filename="../../suite/trace.py" />
            <source>its version is {version}</source>
            <translation>sa version est {version}</translation>
        </message>
        <message>
            <location filename="../../suite/trace.py" />
            <source>{name} cannot be read: {reason}. Choose another file.</source>
            <translation>{name} est illisible ({reason}). Choisissez un autre fichier.</translation>
        </message>
        <message>
            <location filename="../../suite/trace.py" />
            <source>{name} is no trace, or is damaged: {reason}. Choose another file.</source>
            <translation>{name} n’est pas une trace, ou est endommagé ({reason}). Choisissez un autre fichier.</translation>
        </message>
        <message>
            <location filename="../../suite/trace.py" />
            <source>{name} is too large for a trace.</source>
            <translation>{name} est trop gros pour une trace.</translation>
        </message>
        <message>
            <location filename="../../suite/weights.py" />
            <source>The model does not fit its network: {name!r} is in one of them only. Get the model again.</source>
            <translation>Le modèle ne correspond pas à son réseau : {name!r} n’est que dans l’un des deux. Récupérez à nouveau le modèle.</translation>
        </message>
        <message>
            <location filename="../../suite/weights.py" />
            <source>The model does not fit its network: {name!r} must be {wanted}. Received {received}. Get the model again.</source>
            <translation>Le modèle ne correspond pas à son réseau : {name!r} doit être {wanted}. Reçu : {received}. Récupérez à nouveau le modèle.</translation>
        </message>
        <message>
            <location filename="../../suite/weights.py" />
            <source>The model was made for another version of its network: {reason}. Get the model again.</source>
            <translation>Le modèle a été fait pour une autre version de son réseau ({reason}). Récupérez à nouveau le modèle.</translation>
        </message>
        <message>
            <location filename="../../suite/worker/child.py" />
            <source>ended by signal {number}</source>
            <translation>a été arrêté par le signal {number}</translation>
        </message>
        <message>
            <location filename="../../suite/worker/child.py" />
            <source>ended by signal {number} ({name})</source>
            <translation>a été arrêté par le signal {number} ({name})</translation>
        </message>
        <message>
            <location filename="../../suite/worker/child.py" />
            <source>ended with status {status}</source>
            <translation>s’est terminé avec le code {status}</translation>
        </message>
        <message>
            <location filename="../../suite/worker/child.py" />
            <source>said something that cannot be understood</source>
            <translation>a dit quelque chose d’incompréhensible</translation>
        </message>
        <message>
            <location filename="../../suite/worker/client.py" />
            <source>The inference process {why}. The log says more.</source>
            <translation>Le processus d’inférence {why}. Le journal en dit plus.</translation>
        </message>
        <message>
            <location filename="../../suite/worker/client.py" />
            <source>cannot be started: {reason}</source>
            <translation>ne peut pas démarrer ({reason})</translation>
        </message>
        <message>
            <location filename="../../suite/worker/client.py" />
            <source>did not hear that it should stop</source>
            <translation>n’a pas entendu qu’il devait s’arrêter</translation>
        </message>
        <message>
            <location filename="../../suite/worker/client.py" />
            <source>was given another number of threads</source>
            <translation>a reçu un autre nombre de fils d’exécution</translation>
        </message>
        <message>
            <location filename="../../suite/worker/client.py" />
            <source>{reason} and cannot be kept running</source>
            <translation>{reason} et ne peut pas être maintenu en marche</translation>
        </message>
        <message>
            <location filename="../../suite/worker/desk.py" />
            <source>The inference process {reason} at this, and again when it was repeated. Try other input, or less.</source>
            <translation>Le processus d’inférence {reason} à ce moment, et de nouveau lors d’un second essai. Essayez une autre entrée, ou plus courte.</translation>
        </message>
        <message>
            <location filename="../../suite/worker/desk.py" />
            <source>This cannot be given to the inference process: {reason}.</source>
            <translation>Ceci ne peut pas être donné au processus d’inférence ({reason}).</translation>
        </message>
        <message>
            <location filename="../../suite/worker/models.py" />
            <source>Checking the files</source>
            <translation>Vérification des fichiers</translation>
        </message>
        <message>
            <location filename="../../suite/worker/models.py" />
            <source>Starting TensorFlow</source>
            <translation>Démarrage de TensorFlow</translation>
        </message>
        <message>
            <location filename="../../suite/worker/models.py" />
            <source>The lesson “{lesson}” looks into the network of “{title}”. There is none in {folder}. Install the program again, or put the folder back.</source>
            <translation>La leçon « {lesson} » regarde dans le réseau de « {title} ». Il n’y en a pas dans {folder}. Réinstallez le programme, ou remettez le dossier en place.</translation>
        </message>
        <message>
            <location filename="../../suite/worker/models.py" />
            <source>The model of {name} is not in memory. Load it first.</source>
            <translation>Le modèle de {name} n’est pas en mémoire. Chargez-le d’abord.</translation>
        </message>
        <message>
            <location filename="../../suite/worker/server.py" />
            <source>Something went wrong inside {title} ({kind}: {reason}). The log says more.</source>
            <translation>Un problème est survenu dans « {title} » ({kind} : {reason}). Le journal en dit plus.</translation>
        </message>
        <message>
            <location filename="../../suite/worker/server.py" />
            <source>There is not enough memory for this. Close other programs, or give it less.</source>
            <translation>Il n’y a pas assez de mémoire pour cela. Fermez d’autres programmes, ou donnez-en moins.</translation>
        </message>
        <message>
            <location filename="../../suite/worker/server.py" />
            <source>the worker</source>
            <translation>le processus d’inférence</translation>
        </message>
        <message>
            <location filename="../../suite/worker/server.py" />
            <source>{job} of {task} ended without a result. Please report this.</source>
            <translation>{job} de {task} s’est terminé sans résultat. Merci de le signaler.</translation>
        </message>
        <message>
            <location filename="../../trained/captioning/manifest.json" />
            <source>for research and other non-commercial use: the training photographs allow no more</source>
            <translation>pour la recherche et d’autres usages non commerciaux : les photographies d’entraînement ne permettent pas davantage</translation>
        </message>
        <message>
            <location filename="../../trained/handwriting-prediction/manifest.json" />
            <source>for research and other non-commercial use: the training lines allow no more</source>
            <translation>pour la recherche et d’autres usages non commerciaux : les lignes d’entraînement ne permettent pas davantage</translation>
        </message>
        <message>
            <location filename="../../trained/sentiment/manifest.json" />
            <source>for research and other non-commercial use: some of the training texts allow no more</source>
            <translation>pour la recherche et d’autres usages non commerciaux : certains textes d’entraînement ne permettent pas davantage</translation>
        </message>
    </context>
</TS>
