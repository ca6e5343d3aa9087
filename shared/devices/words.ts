/**
 * Words on Microsoft's device pages. No real sample of these pages is public (settled 18): every set here is
 * UNVERIFIED, gathered from guides and from what such labels are usually called. The reader goes by structure first
 * and by these words second. Languages: en, es, fr, de, it, pt, nl, pl, ja.
 */

interface Words {
  readonly english: readonly string[];
  /** In the other languages. All of them write the day before the month, or the year first. */
  readonly others: readonly string[];
}

const list = (text: string): readonly string[] => text.split('|');
const words = (english: string, others: string): Words => ({
  english: list(english),
  others: list(others),
});

export type FieldKind =
  | 'name'
  | 'model'
  | 'os'
  | 'last-used'
  | 'added'
  | 'type'
  /** Known and not kept: serial numbers, storage, keys. */
  | 'other';

export const FIELD_WORDS: Readonly<Record<FieldKind, Words>> = {
  name: words(
    'Device name|Device|Name|Computer name|PC name',
    'Nombre del dispositivo|Nombre de dispositivo|Nombre|Dispositivo|Nombre del equipo|' +
      'Nom de l’appareil|Nom|Appareil|Gerätename|Gerät|Name des Geräts|Nome dispositivo|' +
      'Nome del dispositivo|Nome|Nome do dispositivo|Nome do aparelho|Apparaatnaam|Apparaat|' +
      'Naam|Naam van apparaat|Nazwa urządzenia|Urządzenie|Nazwa|デバイス名|デバイスの名前|名前|デバイス',
  ),
  model: words(
    'Model|Device model|Model name|Manufacturer|Make and model',
    'Modelo|Modelo del dispositivo|Fabricante|Modèle|Modèle de l’appareil|Fabricant|Modell|' +
      'Gerätemodell|Hersteller|Modello|Modello dispositivo|Produttore|Modelo do dispositivo|' +
      'Apparaatmodel|Fabrikant|Model urządzenia|Producent|モデル|機種|モデル名|製造元',
  ),
  os: words(
    'Operating system|OS|Platform|OS version|Windows version|System',
    'Sistema operativo|Plataforma|Versión del SO|Sistema|Système d’exploitation|Plateforme|' +
      'Système|Betriebssystem|Plattform|Betriebssystemversion|Piattaforma|Sistema operacional|' +
      'Versão do SO|Besturingssysteem|System operacyjny|Platforma|オペレーティング システム|オペレーティングシステム|' +
      'プラットフォーム|OS バージョン',
  ),
  'last-used': words(
    'Last seen|Last used|Last used on|Last seen on|Last online|Last active|Last sign-in|' +
      'Last activity|Last connected|Last updated|Last sync|Last synced|Last use|Seen|Used',
    'Visto por última vez|Última vez visto|Última vez que se vio|Última conexión|Último uso|' +
      'Usado por última vez|Última actividad|Último acceso|Última vez que se usó|' +
      'Última sincronización|Último inicio de sesión|Visto por última vez el|' +
      'Dernière utilisation|Vu pour la dernière fois|Dernière connexion|Dernière activité|' +
      'Vu la dernière fois|Utilisé pour la dernière fois|Utilisé pour la dernière fois le|' +
      'Vu pour la dernière fois le|Dernière utilisation le|Zuletzt gesehen|Zuletzt verwendet|' +
      'Zuletzt online|Zuletzt aktiv|Letzte Aktivität|Letzte Verwendung|Letzte Nutzung|' +
      'Zuletzt genutzt|Letzte Anmeldung|Zuletzt gesehen am|Zuletzt verwendet am|Ultimo accesso|' +
      'Ultimo utilizzo|Visto l’ultima volta|Ultima attività|Ultima visualizzazione|' +
      'Usato l’ultima volta|Ultima connessione|Visto pela última vez|Última utilização|' +
      'Usado pela última vez|Última atividade|Último acesso|Visto pela última vez em|' +
      'Visto por último|Laatst gezien|Laatst gebruikt|Laatste activiteit|Laatst online|' +
      'Laatst actief|Laatst gebruikt op|Laatst gezien op|Laatste gebruik|Ostatnio widziano|' +
      'Ostatnio używane|Ostatnie użycie|Ostatnia aktywność|Ostatnio używano|Ostatnio widziane|' +
      'Ostatnio online|最終使用日|最終使用|最終利用|最後に使用した日|最後の使用|最終アクティビティ|最終接続|前回の使用|最終確認日|最後に確認された日時|' +
      '最終使用日時',
  ),
  added: words(
    'Added|Added on|Linked|Linked on|Registered|Registered on|Date added',
    'Agregado|Agregado el|Añadido|Añadido el|Vinculado|Vinculado el|Registrado|Ajouté le|' +
      'Ajouté|Associé le|Lié le|Hinzugefügt|Hinzugefügt am|Verknüpft am|Registriert am|Aggiunto|' +
      'Aggiunto il|Collegato il|Adicionado|Adicionado em|Vinculado em|Toegevoegd|Toegevoegd op|' +
      'Gekoppeld op|Dodano|Połączono|追加日|追加|リンクした日|登録日',
  ),
  type: words(
    'Device type|Type',
    'Tipo de dispositivo|Tipo|Type d’appareil|Gerätetyp|Typ|Tipo dispositivo|' +
      'Tipo di dispositivo|Apparaattype|Typ urządzenia|デバイスの種類|種類',
  ),
  other: words(
    'Serial number|Storage|Memory|RAM|Processor|Version|Edition|Build|OS build|Warranty|' +
      'Device ID|Status|BitLocker|Device encryption|Location|Last known location|Battery|' +
      'Product ID|Action|Actions',
    'Número de serie|Almacenamiento|Memoria|Procesador|Versión|Edición|Garantía|Estado|' +
      'Ubicación|Acción|Acciones|Numéro de série|Stockage|Mémoire|Processeur|Garantie|État|' +
      'Statut|Emplacement|Seriennummer|Speicher|Arbeitsspeicher|Prozessor|Standort|Aktion|' +
      'Aktionen|Verschlüsselung|Numero di serie|Archiviazione|Processore|Versione|Garanzia|' +
      'Stato|Posizione|Azione|Azioni|Número de série|Armazenamento|Memória|Processador|Versão|' +
      'Localização|Ação|Ações|Serienummer|Opslag|Geheugen|Versie|Locatie|Actie|Acties|' +
      'Numer seryjny|Magazyn|Pamięć|Wersja|Lokalizacja|Akcja|Akcje|Gwarancja|Stan|シリアル番号|ストレージ|' +
      'メモリ|プロセッサ|バージョン|保証|状態|場所|操作',
  ),
};

export type ActionKind = 'remove' | 'unlink' | 'neutral';

export const ACTION_WORDS: Readonly<Record<ActionKind, Words>> = {
  remove: words(
    'Remove device|Remove this device|Remove|Delete device|Remove from list',
    'Quitar dispositivo|Quitar este dispositivo|Quitar|Eliminar dispositivo|Eliminar|' +
      'Supprimer l’appareil|Supprimer cet appareil|Supprimer|Retirer l’appareil|Retirer|' +
      'Gerät entfernen|Dieses Gerät entfernen|Entfernen|Rimuovi dispositivo|' +
      'Rimuovi questo dispositivo|Rimuovi|Rimuovere il dispositivo|Remover dispositivo|' +
      'Remover este dispositivo|Remover|Excluir dispositivo|Apparaat verwijderen|' +
      'Dit apparaat verwijderen|Verwijderen|Usuń urządzenie|Usuń to urządzenie|Usuń|デバイスの削除|' +
      'デバイスを削除|このデバイスを削除|削除',
  ),
  unlink: words(
    'Unlink|Unlink device|Unlink this device|Disassociate|Unlink phone',
    'Desvincular|Desvincular dispositivo|Desvincular este dispositivo|Dissocier|' +
      'Dissocier l’appareil|Délier|Verknüpfung aufheben|Verknüpfung des Geräts aufheben|' +
      'Gerät trennen|Trennen|Verknüpfung trennen|Scollega|Scollega dispositivo|' +
      'Annulla collegamento|Dissocia|Desassociar|Desvincular aparelho|Ontkoppelen|' +
      'Koppeling opheffen|Apparaat ontkoppelen|Loskoppelen|Odłącz|Odłącz urządzenie|Rozłącz|' +
      'リンク解除|リンクの解除|リンクを解除|リンク解除する',
  ),
  neutral: words(
    'Show details|View details|See details|Details|Hide details|More actions|Find my device|' +
      'Find|Lock|Rename|Rename device|Manage|Manage device|Get support|Info & support|' +
      'Info and support|View BitLocker keys|BitLocker data protection|Manage recovery keys|' +
      'Check warranty|Schedule a repair|Register device|See more',
    'Mostrar detalles|Ver detalles|Detalles|Más acciones|Encontrar mi dispositivo|' +
      'Buscar mi dispositivo|Encontrar|Bloquear|Cambiar nombre|Administrar|' +
      'Administrar claves de recuperación|Información y soporte técnico|Afficher les détails|' +
      'Voir les détails|Détails|Plus d’actions|Localiser mon appareil|Rechercher|Verrouiller|' +
      'Renommer|Gérer|Informations et support|Details anzeigen|Weitere Aktionen|' +
      'Mein Gerät suchen|Suchen|Sperren|Umbenennen|Verwalten|Mostra dettagli|' +
      'Visualizza dettagli|Dettagli|Altre azioni|Trova il mio dispositivo|Trova|Blocca|Rinomina|' +
      'Gestisci|Mostrar detalhes|Ver detalhes|Detalhes|Mais ações|Localizar meu dispositivo|' +
      'Encontrar o meu dispositivo|Renomear|Gerenciar|Gerir|Details weergeven|Details bekijken|' +
      'Meer acties|Mijn apparaat zoeken|Zoeken|Vergrendelen|Naam wijzigen|Beheren|' +
      'Pokaż szczegóły|Wyświetl szczegóły|Szczegóły|Więcej akcji|Znajdź moje urządzenie|Znajdź|' +
      'Zablokuj|Zmień nazwę|Zarządzaj|詳細を表示|詳細の表示|詳細|その他の操作|デバイスを探す|デバイスの検索|検索|ロック|名前の変更|管理',
  ),
};

/** Titles of the lists, as a whole line. `computers` is weak: its word also stands in every menu. */
export const LIST_WORDS: Readonly<Record<'computers' | 'store' | 'phones', Words>> = {
  computers: words(
    'Devices|Your devices|My devices|All devices|Manage devices|Manage your devices|Computers|' +
      'PCs|Computers and consoles|PCs and consoles|Windows devices|Windows and Xbox devices',
    'Dispositivos|Tus dispositivos|Mis dispositivos|Todos los dispositivos|' +
      'Administrar dispositivos|Equipos|Equipos y consolas|Ordenadores y consolas|Appareils|' +
      'Vos appareils|Mes appareils|Tous les appareils|Gérer les appareils|' +
      'Ordinateurs et consoles|Ordinateurs|Geräte|Ihre Geräte|Meine Geräte|Deine Geräte|' +
      'Alle Geräte|Geräte verwalten|Computer und Konsolen|Computer|Dispositivi|' +
      'I tuoi dispositivi|I miei dispositivi|Gestisci dispositivi|Computer e console|' +
      'Seus dispositivos|Os seus dispositivos|Meus dispositivos|Gerenciar dispositivos|' +
      'Computadores e consoles|Computadores e consolas|Computadores|Apparaten|Uw apparaten|' +
      'Je apparaten|Mijn apparaten|Apparaten beheren|Computers en consoles|Urządzenia|' +
      'Twoje urządzenia|Moje urządzenia|Zarządzaj urządzeniami|Komputery i konsole|Komputery|' +
      'お使いのデバイス|マイ デバイス|すべてのデバイス|デバイスの管理|コンピューターとゲーム機|パソコンとゲーム機',
  ),
  store: words(
    'Apps & games devices|Apps & games|Apps and games|Apps and games devices|Microsoft Store|' +
      'Store|Store downloads|Store devices|Microsoft Store devices|' +
      'Microsoft Store device management|Device limits|Content devices|Device limit',
    'Aplicaciones y juegos|Dispositivos de aplicaciones y juegos|Descargas de la Store|' +
      'Descargas de la Tienda|Dispositivos de Microsoft Store|Tienda|Applications et jeux|' +
      'Appareils pour applications et jeux|Téléchargements du Store|' +
      'Appareils du Microsoft Store|Apps und Spiele|Apps & Spiele|Geräte für Apps und Spiele|' +
      'Store-Downloads|Microsoft Store-Geräte|App e giochi|Dispositivi per app e giochi|' +
      'Download dallo Store|Dispositivi Microsoft Store|Aplicativos e jogos|Aplicações e jogos|' +
      'Apps e jogos|Dispositivos de aplicativos e jogos|Downloads da Store|Downloads da Loja|' +
      'Apps en games|Apparaten voor apps en games|Store-downloads|Microsoft Store-apparaten|' +
      'Apps en spellen|Aplikacje i gry|Urządzenia z aplikacjami i grami|Pobrane ze sklepu|' +
      'Pobrania ze Sklepu|アプリとゲーム|アプリとゲームのデバイス|ストアのダウンロード|Microsoft Store のデバイス|Store のダウンロード',
  ),
  phones: words(
    'Android & iOS|Android and iOS|Android, iOS|Android/iOS|Android & iOS devices|' +
      'Android and iPhone|Phones|Phones and tablets|Mobile devices|Phone',
    'Teléfonos|Teléfonos y tabletas|Dispositivos móviles|Android e iOS|Android y iPhone|' +
      'Android y iOS|Móviles|Téléphones|Téléphones et tablettes|Appareils mobiles|' +
      'Android et iOS|Android et iPhone|Telefone|Handys|Mobilgeräte|Mobile Geräte|Smartphones|' +
      'Android und iOS|Android und iPhone|Telefone und Tablets|Telefoni|Telefoni e tablet|' +
      'Dispositivi mobili|Android e iPhone|Telefones|Telemóveis|Celulares|Dispositivos móveis|' +
      'Telefones e tablets|Telefoons|Telefoons en tablets|Mobiele apparaten|Android en iOS|' +
      'Android en iPhone|Telefony|Telefony i tablety|Urządzenia mobilne|Android i iOS|' +
      'Android i iPhone|電話|スマートフォン|モバイル デバイス|Android と iOS|Android と iPhone|Android および iOS',
  ),
};

/** Words that make a number a number of devices: “5 devices”. */
export const DEVICE_NOUNS: readonly string[] = list(
  'device|devices|dispositivo|dispositivos|appareil|appareils|gerat|gerate|geraten|' +
    'dispositivi|aparelho|aparelhos|apparaat|apparaten|urzadzenie|urzadzenia|urzadzen|equipos|' +
    'pcs|computers|phones',
);
/** Words of several devices: a line of three words or more with one of them is about the list. */
export const MANY_DEVICES: readonly string[] = list(
  'devices|phones|tablets|computers|dispositivos|telefonos|appareils|telephones|ordinateurs|gerate|geraten|' +
    'dispositivi|telefoni|aparelhos|telefones|apparaten|telefoons|urzadzenia|urzadzen|telefony',
);
/** What stands in place of an empty list, folded. */
export const NO_DEVICE_WORDS: readonly string[] = list(
  "no devices|you have no devices|you don't have any devices|there are no devices|" +
    'no hay dispositivos|no tienes dispositivos|no tienes ningun dispositivo|ningun dispositivo|' +
    "aucun appareil|vous n'avez aucun appareil|keine gerate|sie haben keine gerate|du hast keine gerate|" +
    'nessun dispositivo|non hai dispositivi|nenhum dispositivo|nao ha dispositivos|voce nao tem dispositivos|' +
    'geen apparaten|je hebt geen apparaten|u hebt geen apparaten|brak urzadzen|nie masz urzadzen|' +
    'デバイスはありません|デバイスがありません',
);
/** “Showing 3 of 5” counts what the page shows, not the places of the Store. */
export const SHOWING_WORDS: readonly string[] = list(
  'showing|mostrando|affichage|affiche|angezeigt|anzeige|visualizzat|mostrat|exibindo|' +
    'a mostrar|weergegeven|wyswietl|表示',
);
/** “7 remaining” counts what is free. */
export const LEFT_WORDS: readonly string[] = list(
  'remaining|left|free|quedan|libres|restant|libre|ubrig|frei|rimanent|liber|restantes|' +
    'livres|over|vrij|pozostal|woln|残り|空き|available|disponible',
);

/** “This device” beside a row. */
export const THIS_WORDS: readonly string[] = list(
  'This device|Current device|This PC|This computer|Este dispositivo|Dispositivo actual|' +
    'Este equipo|Cet appareil|Appareil actuel|Cet ordinateur|Dieses Gerät|Aktuelles Gerät|' +
    'Dieser Computer|Questo dispositivo|Dispositivo corrente|Dispositivo atual|' +
    'Este computador|Dit apparaat|Huidig apparaat|Deze computer|To urządzenie|' +
    'Bieżące urządzenie|Ten komputer|このデバイス|現在のデバイス|この PC',
);

/** Short states beside a row that say nothing we keep. */
export const STATE_WORDS: readonly string[] = list(
  'Online|Offline|Protected|Not protected|Up to date|Active|Inactive|Linked|Registered|' +
    'Encrypted|On|Off|No actions needed|Needs attention|En línea|Sin conexión|Protegido|' +
    'Actualizado|Activo|En ligne|Hors ligne|Protégé|À jour|Geschützt|Aktuell|Aktiv|Protetto|' +
    'Aggiornato|Attivo|Atualizado|Ativo|Beschermd|Actief|Chroniony|Aktywne|Aktywny|Aktualne|' +
    'オンライン|オフライン|保護されています|最新|アクティブ|未使用',
);

/** Menus and feet of account pages, whole lines. They are known and are no device. */
export const PAGE_WORDS: readonly string[] = list(
  'Microsoft|Microsoft account|Account|Your info|Privacy|Security|Rewards|Payment & billing|' +
    'Services & subscriptions|Subscriptions|Order history|Help|Sign out|Sign in|' +
    'Skip to main content|Home|Overview|Search|Family|Family group|Education|Terms of use|' +
    'Contact us|Contact Microsoft|Privacy & cookies|Trademarks|Safety & eco|About our ads|' +
    'Feedback|Give feedback|Add a device|Add device|Register a device|Learn more|Need help?|' +
    'Need help|English (United States)|Your Privacy Choices|Consumer Health Privacy|' +
    'Switch to list view|View as list|View as grid|Payment and billing|' +
    'Services and subscriptions|Close|Back|Filter|Sort by|Close menu|More|Next|Previous|' +
    'Show more|See all|Addresses|Cart|Sitemap|Accessibility|Cuenta|Cuenta de Microsoft|' +
    'Tu información|Su información|Privacidad|Seguridad|Pago y facturación|' +
    'Servicios y suscripciones|Suscripciones|Historial de pedidos|Ayuda|Cerrar sesión|' +
    'Ir al contenido principal|Inicio|Información general|Grupo familiar|Términos de uso|' +
    'Ponte en contacto con Microsoft|Comentarios|Agregar un dispositivo|Agregar dispositivo|' +
    'Más información|Obtener más información|Español (España)|Español (México)|' +
    'Marcas comerciales|Buscar|Ver todo|Volver|Cerrar|Compte|Compte Microsoft|' +
    'Vos informations|Confidentialité|Sécurité|Paiement et facturation|' +
    'Services et abonnements|Abonnements|Aide|Se déconnecter|' +
    'Passer directement au contenu principal|Accueil|Groupe familial|Conditions d’utilisation|' +
    'Nous contacter|Ajouter un appareil|En savoir plus|Français (France)|Konto|' +
    'Microsoft-Konto|Ihre Infos|Datenschutz|Sicherheit|Zahlung und Abrechnung|' +
    'Dienste und Abonnements|Bestellverlauf|Hilfe|Abmelden|Zum Hauptinhalt springen|Start|' +
    'Übersicht|Familiengruppe|Nutzungsbedingungen|Impressum|Gerät hinzufügen|' +
    'Weitere Informationen|Mehr erfahren|Deutsch (Deutschland)|Account Microsoft|Le tue info|' +
    'Sicurezza|Pagamento e fatturazione|Servizi e abbonamenti|Abbonamenti|Guida|Disconnetti|' +
    'Passa a contenuto principale|Home page|Aggiungi un dispositivo|Altre informazioni|' +
    'Italiano (Italia)|Condizioni per l’utilizzo|Conta|Conta da Microsoft|Conta Microsoft|' +
    'Suas informações|Privacidade|Segurança|Pagamento e cobrança|Serviços e assinaturas|' +
    'Assinaturas|Ajuda|Sair|Terminar sessão|Ir para o conteúdo principal|Página Inicial|' +
    'Adicionar um dispositivo|Saiba mais|Português (Brasil)|Português (Portugal)|' +
    'Microsoft-account|Je info|Uw gegevens|Beveiliging|Betaling en facturering|' +
    'Services en abonnementen|Abonnementen|Afmelden|Naar hoofdinhoud gaan|Startpagina|' +
    'Apparaat toevoegen|Meer informatie|Nederlands (Nederland)|Gebruiksvoorwaarden|' +
    'Konto Microsoft|Twoje informacje|Prywatność|Zabezpieczenia|Bezpieczeństwo|' +
    'Płatności i rozliczenia|Usługi i subskrypcje|Subskrypcje|Pomoc|Wyloguj|Wyloguj się|' +
    'Przejdź do głównej zawartości|Strona główna|Dodaj urządzenie|Dowiedz się więcej|' +
    'Polski (Polska)|アカウント|Microsoft アカウント|あなたの情報|プライバシー|セキュリティ|支払いと請求|サービスとサブスクリプション|' +
    'サブスクリプション|ヘルプ|サインアウト|メイン コンテンツへスキップ|メイン コンテンツにスキップ|ホーム|デバイスの追加|デバイスを追加|詳細情報|日本語 (日本)|' +
    '利用規約',
);
