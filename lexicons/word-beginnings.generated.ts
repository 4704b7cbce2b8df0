// Packed by train/lists.ts from word-beginnings.txt
export const wordBeginnings: readonly string[] = [
  "vowel: hour- honest- honor- honour- heir- hors",
  "either: herb herbs herbal- herbac- herbic- homage- histor- hotel- heredit- habitua- hallucin- hysteri- hypothe-",
  "either: heroic- horrif- horrend- harmonic- hilari- humble humongous hibisc- honoré honore",
  "consonant: one one's ones oneness onetime oneself once ouija oui ouaga- oaxaca-",
  "consonant: eu- ew-",
  "either: euler- eure",
  "consonant: ubiq- ufo- ugand- ukr- ukulele- ulysses- unanim- unabomb-",
  "consonant: uni- unesco- ura- ure- uri- uro- uru- usa- use- using usu- uta- ute- uti- uto- uv uvul-",
  "either: uber- über- uigh- uygh- ulan- uma uno urdu ural- urs- usta-",
  "vowel: unid- unim- unin- unissu- unill- un- up- ulc- ulster- ult- umb- ump- umm- umpt- urb- urc- urg- urn- utm- utt-",
  "vowel: uzbek- ush- ugl- udd-",
  "consonant: unimodal- unio- unisex unison- unit- univ- unif- unila- uniq- unic-",
  "vowel: yttr- yvonne yves yvette",
  "either: ypres ysl",
  "consonant: xeno- xylo- xero-",
  "vowel: xbox x"
]
