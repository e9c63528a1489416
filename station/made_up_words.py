"""What customers of a made-up history write in concerns and praise: plain sentences, by topic and language."""

from collections.abc import Mapping

_WORDS: Mapping[str, Mapping[str, str]] = {
    "wait": {
        "en": "I waited much longer than my ticket said, and nobody told us why.",
        "et": "Ootasin palju kauem, kui piletil kirjas oli, ja keegi ei öelnud, miks.",
        "ru": "Я ждал гораздо дольше, чем написано на талоне, и никто не объяснил почему.",
    },
    "treatment": {
        "en": "I was not listened to. I had to say everything twice.",
        "et": "Mind ei kuulatud. Pidin kõike kaks korda rääkima.",
        "ru": "Меня не слушали. Всё пришлось говорить дважды.",
    },
    "answer": {
        "en": "I was told something else here than on the telephone last week.",
        "et": "Siin öeldi mulle muud kui eelmisel nädalal telefonis.",
        "ru": "Здесь мне сказали другое, чем на прошлой неделе по телефону.",
    },
    "price": {
        "en": "My bill is twice as high as last month, and I do not see why.",
        "et": "Arve on kaks korda suurem kui eelmisel kuul ja ma ei saa aru, miks.",
        "ru": "Счёт вдвое больше, чем в прошлом месяце, и непонятно почему.",
    },
    "place": {
        "en": "There were not enough seats, and it was cold by the door.",
        "et": "Istekohti oli vähe ja ukse juures oli külm.",
        "ru": "Мест не хватало, а у двери было холодно.",
    },
    "other": {
        "en": "The form on your web site does not accept my address.",
        "et": "Teie veebilehe vorm ei võta minu aadressi vastu.",
        "ru": "Форма на вашем сайте не принимает мой адрес.",
    },
    "employee": {
        "en": "The lady at the counter was patient and explained everything. Thank you!",
        "et": "Teenindaja oli kannatlik ja selgitas kõik ära. Aitäh!",
        "ru": "Сотрудница была терпелива и всё объяснила. Спасибо!",
    },
    "service": {
        "en": "It was settled in five minutes. I had expected worse.",
        "et": "Asi sai viie minutiga korda. Kartsin hullemat.",
        "ru": "Всё решили за пять минут. Я ожидал худшего.",
    },
    "other_praise": {
        "en": "It is good that one can come back to the same place in the line.",
        "et": "Hea, et samale kohale järjekorras saab tagasi tulla.",
        "ru": "Хорошо, что можно вернуться на то же место в очереди.",
    },
}


def made_up_words(topic: str, language: str) -> str:
    """A sentence about this topic; nothing where there is none in this language."""
    return _WORDS.get(topic, {}).get(language, "")
