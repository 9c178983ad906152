"""Diets, as people write them in an answer to an invitation; folded."""

_NOT = r"(?:uden|uten|ingen|ikke|ikkje|(?:taaler|spiser) (?:ikke|ikkje)|no|without|allergisk (?:over)?for|allergic to)"

DIETS = {
    "vegan": r"(?:veganer|vegansk|veganskt|vegan)",
    "vegetarian": rf"(?:(?<!ikke )vegetar(?:er|isk|ianer|ian)?|{_NOT} (?:koed|kjoett|meat))",
    "gluten": rf"(?:glutenfri\w*|gluten free|coeliaki|coeliac|glutenallergi\w*|glutenintoleran\w*|{_NOT} gluten)",
    "lactose": rf"(?:laktose(?:fri|intoleran|allergi)\w*|lactose free|{_NOT} (?:laktose|maelk|melk|lactose|milk))",
    "nuts": rf"(?:noeddeallergi\w*|noetteallergi\w*|nut allergy|{_NOT} (?:noedder|noetter|nuts))",
    "fish": rf"(?:fiskeallergi\w*|skaldyrsallergi\w*|{_NOT} (?:fisk|skaldyr|fish|shellfish))",
    "pork": rf"(?:halal|{_NOT} (?:svin|svinekoed|svinekjoett|pork))",
}
