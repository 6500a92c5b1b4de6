/** The emoji of the site as `emoji.ts` reads them. Written by `scripts/shortcodes.mjs`. */
export const emojiTable = `
af ax al dz as ad ao ai aq ag ar am aw au at az bs bh bd bb by be bz bj bm bt bo ba bw br io vg bn bg bf bi kh cm ca ic cv bq ky cf td cl- cn cx cc co km cg cd- ck cr ci hr cu cw cy cz dk dj dm do ec eg sv gq er ee et eu fk fo fj fi fr gf pf tf ga gm ge de gh gi gr gl gd gp gu gt gg gn gw gy ht hn hk hu is in id- ir iq ie im il it jm jp je jo kz ke ki xk kw kg la lv lb ls lr ly li lt lu mo mk mg mw my mv ml mt mh mq mr mu yt mx fm md mc mn me ms ma mz mm na nr np nl nc nz ni ne ng- nu nf kp mp no om pk pw ps pa pg py pe ph pn pl pt pr qa re ro ru rw ws sm st sa- sn rs sc sl sg sx sk si gs sb so za kr ss es lk bl sh kn lc pm vc sd sr sz se ch sy tw tj tz th tl tg tk to tt tn tr tm- tc vi tv- ug ua ae gb us uy uz vu va ve vn wf eh ye zm zw ac bv cp ea dg hm mf sj ta um
4p copyright
5 registered
68e bangbang
d interrobang
61 tm trade_mark
n information_source information
2j left_right_arrow
 arrow_up_down up_down_arrow
 arrow_upper_left up_left_arrow
 arrow_upper_right
 arrow_lower_right
 arrow_lower_left
g leftwards_arrow_with_hook
 arrow_right_hook
a8 watch
 hourglass
d keyboard
4n eject eject_symbol
q fast_forward
 rewind
 arrow_double_up
 arrow_double_down
 track_next next_track
 track_previous previous_track
 play_pause
 alarm_clock
 stopwatch
 timer timer_clock
 hourglass_flowing_sand
5 pause_button double_vertical_bar
 stop_button
 record_button
5k m circled_m
6g black_small_square
 white_small_square
b arrow_forward
a arrow_backward
1n white_medium_square
 black_medium_square
 white_medium_small_square
 black_medium_small_square
2 sunny sun
 cloud
 umbrella2
 snowman2
 comet
a telephone
3 ballot_box_with_check
3 umbrella
 coffee hot_beverage
3 shamrock
5 point_up'
3 skull_crossbones skull_and_crossbones
2 radioactive radioactive_sign
 biohazard biohazard_sign
3 orthodox_cross
4 star_and_crescent
4 peace peace_symbol
 yin_yang
9 wheel_of_dharma
 frowning2 white_frowning_face frowning_face
 relaxed smiling_face
6 female_sign
2 male_sign
6 aries
 taurus
 gemini
 cancer
 leo
 virgo
 libra
 scorpius scorpio
 sagittarius
 capricorn
 aquarius
 pisces
c chess_pawn
 spades spade_suit
3 clubs club_suit
2 hearts heart_suit
 diamonds diamond_suit
2 hotsprings hot_springs
j recycle
3 infinity
 wheelchair
j hammer_pick hammer_and_pick
 anchor
 crossed_swords
 medical_symbol
 scales balance_scale
 alembic
2 gear
2 atom atom_symbol
 fleur-de-lis fleur_de_lis
4 warning
 zap high_voltage
6 transgender_symbol
3 white_circle
 black_circle
5 coffin
 urn funeral_urn
c soccer soccer_ball
 baseball
6 snowman
 partly_sunny
3 thunder_cloud_rain thunder_cloud_and_rain
6 ophiuchus
 pick
2 helmet_with_cross helmet_with_white_cross
2 chains
 no_entry
l shinto_shrine
 church
6 mountain
 beach_umbrella umbrella_on_ground
 fountain
 golf flag_in_hole
 ferry
 sailboat
2 skier
 ice_skate
 person_bouncing_ball' basketball_player' person_with_ball'
 tent
3 fuelpump fuel_pump
5 scissors
3 white_check_mark
3 airplane
 envelope
 fist' raised_fist
 raised_hand'
 v' victory_hand
 writing_hand'
2 pencil2
3 black_nib
2 heavy_check_mark check_mark
2 heavy_multiplication_x
7 cross latin_cross
4 star_of_david
7 sparkles
b eight_spoked_asterisk
 eight_pointed_black_star
g snowflake
3 sparkle
5 x cross_mark
2 negative_squared_cross_mark
5 question question_mark
 grey_question
 grey_exclamation
2 exclamation
c heart_exclamation heavy_heart_exclamation_mark_ornament
 heart red_heart
1d heavy_plus_sign
 heavy_minus_sign
 heavy_division_sign
a arrow_right right_arrow
f curly_loop
f loop
ad arrow_heading_up
 arrow_heading_down
cw arrow_left left_arrow
 arrow_up up_arrow
 arrow_down down_arrow
k black_large_square
 white_large_square
1g star
5 o
yj wavy_dash
d part_alternation_mark
gq congratulations
2 secret
2fzf mahjong
5n black_joker joker
4h a
 b
d o2
 parking
f ab
3 cl
 cool
 free
 id
 new
 ng
 ok
 sos
 up
 vs
24 regional_indicator_a
 regional_indicator_b
 regional_indicator_c
 regional_indicator_d
 regional_indicator_e
 regional_indicator_f
 regional_indicator_g
 regional_indicator_h
 regional_indicator_i
 regional_indicator_j
 regional_indicator_k
 regional_indicator_l
 regional_indicator_m
 regional_indicator_n
 regional_indicator_o
 regional_indicator_p
 regional_indicator_q
 regional_indicator_r
 regional_indicator_s
 regional_indicator_t
 regional_indicator_u
 regional_indicator_v
 regional_indicator_w
 regional_indicator_x
 regional_indicator_y
 regional_indicator_z
2 koko
 sa
o u7121
l u6307
3 u7981
 u7a7a
 u5408
 u6e80
 u6709
 u6708
 u7533
 u5272
 u55b6
m ideograph_advantage
 accept
4v cyclone
 foggy
 closed_umbrella
 night_with_stars
 sunrise_over_mountains
 sunrise
 city_dusk
 city_sunset city_sunrise sunset
 rainbow
 bridge_at_night
 ocean water_wave
 volcano
 milky_way
 earth_africa
 earth_americas
 earth_asia
 globe_with_meridians
 new_moon
 waxing_crescent_moon
 first_quarter_moon
 waxing_gibbous_moon
 full_moon
 waning_gibbous_moon
 last_quarter_moon
 waning_crescent_moon
 crescent_moon
 new_moon_with_face new_moon_face
 first_quarter_moon_with_face
 last_quarter_moon_with_face
 full_moon_with_face
 sun_with_face
 star2 glowing_star
 stars shooting_star
 thermometer
3 white_sun_small_cloud white_sun_with_small_cloud
 white_sun_cloud white_sun_behind_cloud
 white_sun_rain_cloud white_sun_behind_cloud_with_rain
 cloud_rain cloud_with_rain
 cloud_snow cloud_with_snow
 cloud_lightning cloud_with_lightning
 cloud_tornado cloud_with_tornado tornado
 fog
 wind_blowing_face wind_face
 hotdog hot_dog
 taco
 burrito
 chestnut
 seedling
 evergreen_tree
 deciduous_tree
 palm_tree
 cactus
 hot_pepper
 tulip
 cherry_blossom
 rose
 hibiscus
 sunflower
 blossom
 corn ear_of_corn
 ear_of_rice sheaf_of_rice
 herb
 four_leaf_clover
 maple_leaf
 fallen_leaf
 leaves
 mushroom
 tomato
 eggplant
 grapes
 melon
 watermelon
 tangerine
 lemon
 banana
 pineapple
 apple red_apple
 green_apple
 pear
 peach
 cherries
 strawberry
 hamburger
 pizza
 meat_on_bone
 poultry_leg
 rice_cracker
 rice_ball
 rice cooked_rice
 curry curry_rice
 ramen steaming_bowl
 spaghetti
 bread
 fries french_fries
 sweet_potato
 dango
 oden
 sushi
 fried_shrimp
 fish_cake
 icecream
 shaved_ice
 ice_cream
 doughnut
 cookie
 chocolate_bar
 candy
 lollipop
 custard pudding flan
 honey_pot
 cake shortcake
 bento bento_box
 stew pot_of_food
 cooking
 fork_and_knife
 tea
 sake
 wine_glass
 cocktail
 tropical_drink
 beer beer_mug
 beers
 baby_bottle
 fork_knife_plate fork_and_knife_with_plate
 champagne bottle_with_popping_cork
 popcorn
 ribbon
 gift wrapped_gift
 birthday birthday_cake
 jack_o_lantern
 christmas_tree
 santa' santa_claus
 fireworks
 sparkler
 balloon
 tada party_popper
 confetti_ball
 tanabata_tree
 crossed_flags
 bamboo
 dolls
 flags carp_streamer
 wind_chime
 rice_scene
 school_satchel backpack
 mortar_board
3 military_medal
 reminder_ribbon
2 microphone2 studio_microphone
 level_slider
 control_knobs
3 film_frames
 tickets admission_tickets
 carousel_horse
 ferris_wheel
 roller_coaster
 fishing_pole_and_fish fishing_pole
 microphone
 movie_camera
 cinema
 headphones headphone
 art
 tophat top_hat
 circus_tent
 ticket
 clapper clapper_board
 performing_arts
 video_game
 dart direct_hit
 slot_machine
 8ball
 game_die
 bowling
 flower_playing_cards
 musical_note
 notes musical_notes
 saxophone
 guitar
 musical_keyboard
 trumpet
 violin
 musical_score
 running_shirt_with_sash running_shirt
 tennis
 ski skis
 basketball
 checkered_flag
 snowboarder!
 person_running' runner'
 person_surfing' surfer'
 medal sports_medal
 trophy
 horse_racing'
 football
 rugby_football
 person_swimming' swimmer'
 person_lifting_weights' lifter' weight_lifter'
 person_golfing! golfer
 motorcycle racing_motorcycle
 race_car racing_car
 cricket_game cricket_bat_ball
 volleyball
 field_hockey
 hockey ice_hockey
 ping_pong table_tennis
 mountain_snow snow_capped_mountain
 camping
 beach beach_with_umbrella
 construction_site building_construction
 homes house_buildings houses
 cityscape
 house_abandoned derelict_house_building
 classical_building
 desert
 island desert_island
 park national_park
 stadium
 house
 house_with_garden
 office
 post_office
 european_post_office
 hospital
 bank
 atm
 hotel
 love_hotel
 convenience_store
 school
 department_store
 factory
 izakaya_lantern
 japanese_castle
 european_castle castle
3 flag_white waving_white_flag white_flag
 flag_black waving_black_flag black_flag
 rosette
2 label
 badminton
 bow_and_arrow archery
 amphora
 tone1
 tone2
 tone3
 tone4
 tone5
 rat
 mouse2
 ox
 water_buffalo
 cow2
 tiger2
 leopard
 rabbit2
 cat2
 dragon
 crocodile
 whale2
 snail
 snake
 racehorse
 ram
 goat
 sheep ewe
 monkey
 rooster
 chicken
 dog2
 pig2
 boar
 elephant
 octopus
 shell spiral_shell
 bug
 ant
 bee honeybee
 lady_beetle
 fish
 tropical_fish
 blowfish
 turtle
 hatching_chick
 baby_chick
 hatched_chick
 bird
 penguin
 koala
 poodle
 dromedary_camel
 camel
 dolphin
 mouse mouse_face
 cow cow_face
 tiger tiger_face
 rabbit rabbit_face
 cat cat_face
 dragon_face
 whale
 horse horse_face
 monkey_face
 dog dog_face
 pig pig_face
 frog
 hamster
 wolf
 bear
 panda_face panda
 pig_nose
 feet paw_prints
 chipmunk
 eyes
 eye
 ear'
 nose'
 lips mouth
 tongue
 point_up_2'
 point_down'
 point_left'
 point_right'
 punch' oncoming_fist
 wave' waving_hand
 ok_hand'
 thumbsup' +1' thumbup' thumbs_up
 thumbsdown' -1' thumbdown' thumbs_down
 clap'
 open_hands'
 crown
 womans_hat
 eyeglasses glasses
 necktie
 shirt t_shirt
 jeans
 dress
 kimono
 bikini
 womans_clothes
 purse
 handbag
 pouch clutch_bag
 mans_shoe
 athletic_shoe running_shoe
 high_heel
 sandal womans_sandal
 boot womans_boot
 footprints
 bust_in_silhouette
 busts_in_silhouette
 boy'
 girl'
 man'
 woman'
 family
 couple
 two_men_holding_hands
 two_women_holding_hands
 police_officer' cop'
 people_with_bunny_ears_partying dancers
 person_with_veil'
 blond_haired_person' person_with_blond_hair'
 man_with_chinese_cap' man_with_gua_pi_mao'
 person_wearing_turban' man_with_turban'
 older_man' old_man
 older_woman' grandma' old_woman
 baby'
 construction_worker'
 princess'
 japanese_ogre ogre
 japanese_goblin goblin
 ghost
 angel' baby_angel
 alien
 space_invader alien_monster
 imp
 skull skeleton
 person_tipping_hand' information_desk_person'
 guard' guardsman'
 dancer' woman_dancing
 lipstick
 nail_care' nail_polish
 person_getting_massage' massage'
 person_getting_haircut' haircut'
 barber barber_pole
 syringe
 pill
 kiss kiss_mark
 love_letter
 ring
 gem gem_stone
 couplekiss
 bouquet
 couple_with_heart!
 wedding
 heartbeat beating_heart
 broken_heart
 two_hearts
 sparkling_heart
 heartpulse growing_heart
 cupid
 blue_heart
 green_heart
 yellow_heart
 purple_heart
 gift_heart
 revolving_hearts
 heart_decoration
 diamond_shape_with_a_dot_inside
 bulb light_bulb
 anger
 bomb
 zzz
 boom collision
 sweat_drops
 droplet
 dash dashing_away
 poop shit hankey poo pile_of_poo
 muscle' flexed_biceps
 dizzy
 speech_balloon
 thought_balloon
 white_flower
 100
 moneybag money_bag
 currency_exchange
 heavy_dollar_sign
 credit_card
 yen yen_banknote
 dollar
 euro euro_banknote
 pound
 money_with_wings
 chart
 seat
 computer
 briefcase
 minidisc computer_disk
 floppy_disk
 cd optical_disk
 dvd
 file_folder
 open_file_folder
 page_with_curl
 page_facing_up
 date
 calendar
 card_index
 chart_with_upwards_trend
 chart_with_downwards_trend
 bar_chart
 clipboard
 pushpin
 round_pushpin
 paperclip
 straight_ruler
 triangular_ruler
 bookmark_tabs
 ledger
 notebook
 notebook_with_decorative_cover
 closed_book
 book open_book
 green_book
 blue_book
 orange_book
 books
 name_badge
 scroll
 pencil memo
 telephone_receiver
 pager
 fax fax_machine
 satellite
 loudspeaker
 mega megaphone
 outbox_tray
 inbox_tray
 package
 e-mail email e_mail
 incoming_envelope
 envelope_with_arrow
 mailbox_closed
 mailbox
 mailbox_with_mail
 mailbox_with_no_mail
 postbox
 postal_horn
 newspaper
 mobile_phone
 calling
 vibration_mode
 mobile_phone_off
 no_mobile_phones
 signal_strength antenna_bars
 camera
 camera_with_flash
 video_camera
 tv television
 radio
 vhs videocassette
 projector film_projector
2 prayer_beads
 twisted_rightwards_arrows
 repeat
 repeat_one
 arrows_clockwise
 arrows_counterclockwise
 low_brightness
 high_brightness
 mute muted_speaker
 speaker
 sound
 loud_sound
 battery
 electric_plug
 mag
 mag_right
 lock_with_ink_pen
 closed_lock_with_key
 key
 lock locked
 unlock unlocked
 bell
 no_bell
 bookmark
 link
 radio_button
 back back_arrow
 end end_arrow
 on on_arrow
 soon soon_arrow
 top top_arrow
 underage
 keycap_ten
 capital_abcd
 abcd
 1234 input_numbers
 symbols input_symbols
 abc
 fire flame
 flashlight
 wrench
 hammer
 nut_and_bolt
 knife kitchen_knife
 gun pistol
 microscope
 telescope
 crystal_ball
 six_pointed_star
 beginner
 trident
 black_square_button
 white_square_button
 red_circle
 blue_circle
 large_orange_diamond
 large_blue_diamond
 small_orange_diamond
 small_blue_diamond
 small_red_triangle
 small_red_triangle_down
 arrow_up_small
 arrow_down_small
c om_symbol
 dove dove_of_peace
 kaaba
 mosque
 synagogue
 menorah
2 clock1 one_oclock
 clock2 two_oclock
 clock3 three_oclock
 clock4 four_oclock
 clock5 five_oclock
 clock6 six_oclock
 clock7 seven_oclock
 clock8 eight_oclock
 clock9 nine_oclock
 clock10 ten_oclock
 clock11 eleven_oclock
 clock12 twelve_oclock
 clock130 one_thirty
 clock230 two_thirty
 clock330 three_thirty
 clock430 four_thirty
 clock530 five_thirty
 clock630 six_thirty
 clock730 seven_thirty
 clock830 eight_thirty
 clock930 nine_thirty
 clock1030 ten_thirty
 clock1130 eleven_thirty
 clock1230 twelve_thirty
8 candle
 clock mantlepiece_clock
3 hole
 levitate' man_in_business_suit_levitating!
 detective' spy' sleuth_or_spy'
 dark_sunglasses
 spider
 spider_web
 joystick
 man_dancing' male_dancer'
d paperclips linked_paperclips
3 pen_ballpoint lower_left_ballpoint_pen pen
 pen_fountain lower_left_fountain_pen fountain_pen
 paintbrush lower_left_paintbrush
 crayon lower_left_crayon
3 hand_splayed' raised_hand_with_fingers_splayed'
5 middle_finger' reversed_hand_with_middle_finger_extended'
 vulcan' raised_hand_with_part_between_middle_and_ring_fingers' vulcan_salute
e black_heart
 desktop desktop_computer
3 printer
9 mouse_three_button three_button_mouse
 trackball
a frame_photo frame_with_picture
6 dividers card_index_dividers
 card_box card_file_box
 file_cabinet
d wastebasket
 notepad_spiral spiral_note_pad
 calendar_spiral spiral_calendar_pad
9 compression clamp
 key2 old_key
 newspaper2 rolled_up_newspaper
3 dagger dagger_knife
2 speaking_head speaking_head_in_silhouette
5 speech_left left_speech_bubble
7 anger_right right_anger_bubble
4 ballot_box ballot_box_with_ballot
7 map world_map
 mount_fuji
 tokyo_tower
 statue_of_liberty
 japan map_of_japan
 moyai moai
 grinning grinning_face
 grin
 joy
 smiley
 smile
 sweat_smile
 laughing satisfied
 innocent
 smiling_imp
 wink winking_face
 blush
 yum
 relieved relieved_face
 heart_eyes
 sunglasses
 smirk smirking_face
 neutral_face
 expressionless
 unamused unamused_face
 sweat
 pensive pensive_face
 confused confused_face
 confounded
 kissing kissing_face
 kissing_heart
 kissing_smiling_eyes
 kissing_closed_eyes
 stuck_out_tongue
 stuck_out_tongue_winking_eye
 stuck_out_tongue_closed_eyes
 disappointed
 worried worried_face
 angry angry_face
 rage pouting_face
 cry crying_face
 persevere
 triumph
 disappointed_relieved
 frowning
 anguished
 fearful fearful_face
 weary weary_face
 sleepy sleepy_face
 tired_face
 grimacing
 sob
 open_mouth
 hushed hushed_face
 cold_sweat
 scream
 astonished
 flushed flushed_face
 sleeping sleeping_face
 dizzy_face
 no_mouth
 mask
 smile_cat
 joy_cat
 smiley_cat grinning_cat
 heart_eyes_cat
 smirk_cat
 kissing_cat
 pouting_cat
 crying_cat_face crying_cat
 scream_cat weary_cat
 slight_frown slightly_frowning_face
 slight_smile slightly_smiling_face
 upside_down upside_down_face
 rolling_eyes face_with_rolling_eyes
 person_gesturing_no' no_good'
 person_gesturing_ok' ok_woman'
 person_bowing' bow'
 see_no_evil
 hear_no_evil
 speak_no_evil
 person_raising_hand' raising_hand'
 raised_hands' raising_hands
 person_frowning'
 person_pouting' person_with_pouting_face'
 pray' folded_hands
1d rocket
 helicopter
 steam_locomotive locomotive
 railway_car
 bullettrain_side
 bullettrain_front bullet_train
 train2
 metro
 light_rail
 station
 tram
 train tram_car
 bus
 oncoming_bus
 trolleybus
 busstop bus_stop
 minibus
 ambulance
 fire_engine
 police_car
 oncoming_police_car
 taxi
 oncoming_taxi
 red_car automobile
 oncoming_automobile
 blue_car
 truck
 articulated_lorry
 tractor
 monorail
 mountain_railway
 suspension_railway
 mountain_cableway
 aerial_tramway
 ship
 person_rowing_boat' rowboat'
 speedboat
 traffic_light
 vertical_traffic_light
 construction
 rotating_light
 triangular_flag_on_post
 door
 no_entry_sign prohibited
 smoking cigarette
 no_smoking
 put_litter_in_its_place
 do_not_litter no_littering
 potable_water
 non-potable_water
 bike bicycle
 no_bicycles
 person_biking' bicyclist'
 person_mountain_biking' mountain_bicyclist'
 person_walking' walking'
 no_pedestrians
 children_crossing
 mens mens_room
 womens womens_room
 restroom
 baby_symbol
 toilet
 wc water_closet
 shower
 bath'
 bathtub
 passport_control
 customs
 baggage_claim
 left_luggage
6 couch couch_and_lamp
 sleeping_accommodation person_in_bed!
 shopping_bags
 bellhop bellhop_bell
 bed
 place_of_worship worship_symbol
 octagonal_sign stop_sign
 shopping_cart shopping_trolley
3 hindu_temple
 hut
 elevator
5 wireless
 playground_slide
 wheel
 ring_buoy
 tools hammer_and_wrench
 shield
 oil oil_drum
 motorway
 railway_track railroad_track
 motorboat motor_boat
4 airplane_small small_airplane
2 airplane_departure
 airplane_arriving
4 satellite_orbital
3 cruise_ship passenger_ship
 scooter kick_scooter
 motor_scooter motorbike
 canoe kayak
 sled
 flying_saucer
 skateboard
 auto_rickshaw
 pickup_truck
 roller_skate
6c orange_circle
 yellow_circle
 green_circle
 purple_circle
 brown_circle
 red_square
 blue_square
 orange_square
 yellow_square
 green_square
 purple_square
 brown_square
5 heavy_equals_sign
7w pinched_fingers!
 white_heart
 brown_heart
 pinching_hand!
 zipper_mouth zipper_mouth_face
 money_mouth money_mouth_face
 thermometer_face face_with_thermometer
 nerd nerd_face
 thinking thinking_face
 head_bandage face_with_head_bandage
 robot robot_face
 hugging hugging_face
 metal' sign_of_the_horns'
 call_me' call_me_hand'
 raised_back_of_hand' back_of_hand'
 left_facing_fist' left_fist'
 right_facing_fist' right_fist'
 handshake! shaking_hands
 fingers_crossed' hand_with_index_and_middle_finger_crossed
 love_you_gesture!
 cowboy face_with_cowboy_hat
 clown clown_face
 nauseated_face sick
 rofl rolling_on_the_floor_laughing
 drooling_face drool
 lying_face liar
 person_facepalming' face_palm' facepalm'
 sneezing_face sneeze
 face_with_raised_eyebrow
 star_struck
 zany_face
 shushing_face
 face_with_symbols_over_mouth
 face_with_hand_over_mouth
 face_vomiting
 exploding_head
 pregnant_woman' expecting_woman'
 breast_feeding!
 palms_up_together!
 selfie'
 prince'
 person_in_tuxedo'
 mrs_claus' mother_christmas'
 person_shrugging' shrug'
 person_doing_cartwheel' cartwheel'
 person_juggling' juggling' juggler'
 person_fencing fencer fencing
2 people_wrestling wrestlers wrestling
 person_playing_water_polo' water_polo'
 person_playing_handball' handball'
 diving_mask
 wilted_rose wilted_flower
 drum drum_with_drumsticks
 champagne_glass clinking_glass
 tumbler_glass whisky
 spoon
 goal goal_net
2 first_place first_place_medal
 second_place second_place_medal
 third_place third_place_medal
 boxing_glove boxing_gloves
 martial_arts_uniform karate_uniform
 curling_stone
 lacrosse
 softball
 flying_disc
 croissant
 avocado
 cucumber
 bacon
 potato
 carrot
 french_bread baguette_bread
 salad green_salad
 shallow_pan_of_food paella
 stuffed_flatbread stuffed_pita
 egg
 milk glass_of_milk
 peanuts shelled_peanut
 kiwi kiwifruit kiwi_fruit
 pancakes
 dumpling
 fortune_cookie
 takeout_box
 chopsticks
 bowl_with_spoon
 cup_with_straw
 coconut
 broccoli
 pie
 pretzel
 cut_of_meat
 sandwich
 canned_food
 leafy_green
 mango
 moon_cake
 bagel
 smiling_face_with_3_hearts
 yawning_face
 smiling_face_with_tear
 partying_face
 woozy_face
 hot_face
 cold_face
 ninja!
 disguised_face
 face_holding_back_tears
 pleading_face
 sari
 lab_coat
 goggles
 hiking_boot
 womans_flat_shoe flat_shoe
 crab
 lion_face lion
 scorpion
 turkey
 unicorn unicorn_face
 eagle
 duck
 bat
 shark
 owl
 fox fox_face
 butterfly
 deer
 gorilla
 lizard
 rhino rhinoceros
 shrimp
 squid
 giraffe
 zebra
 hedgehog
 sauropod
 t_rex
 cricket
 kangaroo
 llama
 peacock
 hippopotamus
 parrot
 raccoon
 lobster
 mosquito
 microbe
 badger
 swan
 mammoth
 dodo
 sloth
 otter
 orangutan
 skunk
 flamingo
 oyster
 beaver
 bison
 seal
 guide_dog
 probing_cane
 red_haired red_hair
 curly_haired curly_hair
 bald
 white_haired white_hair
 bone
 leg!
 foot!
 tooth
 superhero!
 supervillain!
 safety_vest
 ear_with_hearing_aid!
 motorized_wheelchair
 manual_wheelchair
 mechanical_arm
 mechanical_leg
 cheese cheese_wedge
 cupcake
 salt
 beverage_box
 garlic
 onion
 falafel
 waffle
 butter
 mate
 ice_cube
 bubble_tea
 troll
 person_standing!
 person_kneeling!
 deaf_person!
 face_with_monocle
 adult! person
 child!
 older_adult! older_person
 bearded_person! person_beard
 woman_with_headscarf!
 person_in_steamy_room!
 person_climbing!
 person_in_lotus_position!
 mage!
 fairy!
 vampire!
 merperson!
 elf!
 genie
 zombie
 brain
 orange_heart
 billed_cap
 scarf
 gloves
 coat
 socks
 red_envelope
 firecracker
 jigsaw puzzle_piece
 test_tube
 petri_dish
 dna
 compass
 abacus
 fire_extinguisher
 toolbox
 bricks brick
 magnet
 luggage
 squeeze_bottle lotion_bottle
 thread
 yarn
 safety_pin
 teddy_bear
 broom
 basket
 roll_of_paper
 soap
 sponge
 receipt
 nazar_amulet
35 ballet_shoes
 one_piece_swimsuit
 briefs
 shorts
 thong_sandal
 light_blue_heart
 grey_heart
 pink_heart
 drop_of_blood
 adhesive_bandage
 stethoscope
 x_ray
 crutch
4 yo_yo
 kite
 parachute
 boomerang
 magic_wand
 piñata
 nesting_dolls
 maracas
 flute
8 ringed_planet
 chair
 razor
 axe
 diya_lamp
 banjo
 military_helmet
 accordion
 long_drum
 coin
 carpentry_saw
 screwdriver
 ladder
 hook
 mirror
 window
 plunger
 sewing_needle
 knot
 bucket
 mouse_trap
 toothbrush
 headstone
 placard
 rock
 mirror_ball
 identification_card
 low_battery
 hamsa
 folding_hand_fan
 hair_pick
 khanda
 fly
 worm
 beetle
 cockroach
 potted_plant
 wood
 feather
 lotus
 coral
 empty_nest
 nest_with_eggs
 hyacinth
 jellyfish
 wing
2 goose
 anatomical_heart
 lungs
 people_hugging
 pregnant_man!
 pregnant_person!
 person_with_crown!
9 moose
 donkey
 blueberries
 bell_pepper
 olive
 flatbread
 tamale
 fondue
 teapot
 pouring_liquid
 beans
 jar
 ginger_root
 pea_pod
5 melting_face
 saluting_face
 face_with_open_eyes_and_hand_over_mouth
 face_with_peeking_eye
 face_with_diagonal_mouth
 dotted_line_face
 biting_lip
 bubbles
 shaking_face
8 hand_with_index_finger_and_thumb_crossed!
 rightwards_hand!
 leftwards_hand!
 palm_down_hand!
 palm_up_hand!
 index_pointing_at_the_viewer!
 heart_hands!
 leftwards_pushing_hand!
 rightwards_pushing_hand!
23-20e3 hash
2a-20e3 asterisk keycap_asterisk
30-20e3 zero
31-20e3 one
32-20e3 two
33-20e3 three
34-20e3 four
35-20e3 five
36-20e3 six
37-20e3 seven
38-20e3 eight
39-20e3 nine
26d3v+1f4a5 broken_chain
26f9v+2640v woman_bouncing_ball!
26f9v+2642v man_bouncing_ball!
2764v+1f525 heart_on_fire
2764v+1fa79 mending_heart
1f1e8-1f1e9 congo
1f1e8-1f1f1 chile
1f1ee-1f1e9 indonesia
1f1f3-1f1ec nigeria
1f1f8-1f1e6 saudiarabia saudi
1f1f9-1f1f2 turkmenistan
1f1f9-1f1fb tuvalu
1f1fa-1f1f3 united_nations
1f344+1f7eb brown_mushroom
1f34b+1f7e9 lime
1f3c3+2640v woman_running!
1f3c3+2640v+27a1v woman_running_facing_right!
1f3c3+2642v man_running!
1f3c3+2642v+27a1v man_running_facing_right!
1f3c3+27a1v person_running_facing_right!
1f3c4+2640v woman_surfing!
1f3c4+2642v man_surfing!
1f3ca+2640v woman_swimming!
1f3ca+2642v man_swimming!
1f3cbv+2640v woman_lifting_weights!
1f3cbv+2642v man_lifting_weights!
1f3ccv+2640v woman_golfing!
1f3ccv+2642v man_golfing!
1f3f3v+1f308 rainbow_flag gay_pride_flag
1f3f3v+26a7v transgender_flag
1f3f4+2620v pirate_flag
1f3f4-e0067-e0062-e0065-e006e-e0067-e007f england
1f3f4-e0067-e0062-e0073-e0063-e0074-e007f scotland
1f3f4-e0067-e0062-e0077-e006c-e0073-e007f wales
1f408+2b1b black_cat
1f415+1f9ba service_dog
1f426+1f525 phoenix
1f426+2b1b black_bird
1f43b+2744v polar_bear
1f441+1f5e8 eye_in_speech_bubble
1f468-*+1f91d+1f468-# men_holding_hands_*_# men_holding_hands_~_^
1f468-*+2764v+1f468-# couple_with_heart_man_man_*_# couple_with_heart_man_man_~_^
1f468-*+2764v+1f468-* couple_with_heart_man_man_* couple_with_heart_man_man_~
1f468-*+2764v+1f48b+1f468-# kiss_man_man_*_# kiss_man_man_~_^
1f468-*+2764v+1f48b+1f468-* kiss_man_man_* kiss_man_man_~
1f468+1f33e man_farmer!
1f468+1f373 man_cook!
1f468+1f37c man_feeding_baby!
1f468+1f393 man_student!
1f468+1f3a4 man_singer!
1f468+1f3a8 man_artist!
1f468+1f3eb man_teacher!
1f468+1f3ed man_factory_worker!
1f468+1f466 family_man_boy
1f468+1f466+1f466 family_man_boy_boy
1f468+1f467 family_man_girl
1f468+1f467+1f466 family_man_girl_boy
1f468+1f467+1f467 family_man_girl_girl
1f468+1f468+1f466 family_mmb
1f468+1f468+1f466+1f466 family_mmbb
1f468+1f468+1f467 family_mmg
1f468+1f468+1f467+1f466 family_mmgb
1f468+1f468+1f467+1f467 family_mmgg
1f468+1f469+1f466 family_man_woman_boy
1f468+1f469+1f466+1f466 family_mwbb
1f468+1f469+1f467 family_mwg
1f468+1f469+1f467+1f466 family_mwgb
1f468+1f469+1f467+1f467 family_mwgg
1f468+1f4bb man_technologist!
1f468+1f4bc man_office_worker!
1f468+1f527 man_mechanic!
1f468+1f52c man_scientist!
1f468+1f680 man_astronaut!
1f468+1f692 man_firefighter!
1f468+1f9af man_with_probing_cane!
1f468+1f9af+27a1v man_with_white_cane_facing_right!
1f468+1f9b0 man_red_haired! man_red_hair
1f468+1f9b1 man_curly_haired!
1f468+1f9b2 man_bald!
1f468+1f9b3 man_white_haired!
1f468+1f9bc man_in_motorized_wheelchair!
1f468+1f9bc+27a1v man_in_motorized_wheelchair_facing_right!
1f468+1f9bd man_in_manual_wheelchair!
1f468+1f9bd+27a1v man_in_manual_wheelchair_facing_right!
1f468+2695v man_health_worker!
1f468+2696v man_judge!
1f468+2708v man_pilot!
1f468+2764v+1f468 couple_mm couple_with_heart_mm
1f468+2764v+1f48b+1f468 kiss_mm couplekiss_mm kiss_man_man
1f469-*+1f91d+1f468-# woman_and_man_holding_hands_*_# woman_and_man_holding_hands_~_^
1f469-*+1f91d+1f469-# women_holding_hands_*_# women_holding_hands_~_^
1f469-*+2764v+1f468-# couple_with_heart_woman_man_*_# couple_with_heart_woman_man_~_^
1f469-*+2764v+1f468-* couple_with_heart_woman_man_* couple_with_heart_woman_man_~
1f469-*+2764v+1f469-# couple_with_heart_woman_woman_*_# couple_with_heart_woman_woman_~_^
1f469-*+2764v+1f469-* couple_with_heart_woman_woman_* couple_with_heart_woman_woman_~
1f469-*+2764v+1f48b+1f468-# kiss_woman_man_*_# kiss_woman_man_~_^
1f469-*+2764v+1f48b+1f468-* kiss_woman_man_* kiss_woman_man_~
1f469-*+2764v+1f48b+1f469-# kiss_woman_woman_*_# kiss_woman_woman_~_^
1f469-*+2764v+1f48b+1f469-* kiss_woman_woman_* kiss_woman_woman_~
1f469+1f33e woman_farmer!
1f469+1f373 woman_cook!
1f469+1f37c woman_feeding_baby!
1f469+1f393 woman_student!
1f469+1f3a4 woman_singer!
1f469+1f3a8 woman_artist!
1f469+1f3eb woman_teacher!
1f469+1f3ed woman_factory_worker!
1f469+1f466 family_woman_boy
1f469+1f466+1f466 family_woman_boy_boy
1f469+1f467 family_woman_girl
1f469+1f467+1f466 family_woman_girl_boy
1f469+1f467+1f467 family_woman_girl_girl
1f469+1f469+1f466 family_wwb
1f469+1f469+1f466+1f466 family_wwbb
1f469+1f469+1f467 family_wwg
1f469+1f469+1f467+1f466 family_wwgb
1f469+1f469+1f467+1f467 family_wwgg
1f469+1f4bb woman_technologist!
1f469+1f4bc woman_office_worker!
1f469+1f527 woman_mechanic!
1f469+1f52c woman_scientist!
1f469+1f680 woman_astronaut!
1f469+1f692 woman_firefighter!
1f469+1f9af woman_with_probing_cane!
1f469+1f9af+27a1v woman_with_white_cane_facing_right!
1f469+1f9b0 woman_red_haired!
1f469+1f9b1 woman_curly_haired!
1f469+1f9b2 woman_bald!
1f469+1f9b3 woman_white_haired!
1f469+1f9bc woman_in_motorized_wheelchair!
1f469+1f9bc+27a1v woman_in_motorized_wheelchair_facing_right!
1f469+1f9bd woman_in_manual_wheelchair!
1f469+1f9bd+27a1v woman_in_manual_wheelchair_facing_right!
1f469+2695v woman_health_worker!
1f469+2696v woman_judge!
1f469+2708v woman_pilot!
1f469+2764v+1f468 couple_with_heart_woman_man
1f469+2764v+1f469 couple_ww couple_with_heart_ww
1f469+2764v+1f48b+1f468 kiss_woman_man
1f469+2764v+1f48b+1f469 kiss_ww couplekiss_ww
1f46b-* woman_and_man_holding_hands_* woman_and_man_holding_hands_~
1f46c-* men_holding_hands_* men_holding_hands_~
1f46d-* women_holding_hands_* women_holding_hands_~
1f46e+2640v woman_police_officer!
1f46e+2642v man_police_officer!
1f46f+2640v women_with_bunny_ears_partying
1f46f+2642v men_with_bunny_ears_partying
1f470+2640v woman_with_veil!
1f470+2642v man_with_veil!
1f471+2640v blond-haired_woman!
1f471+2642v blond-haired_man!
1f473+2640v woman_wearing_turban!
1f473+2642v man_wearing_turban!
1f477+2640v woman_construction_worker!
1f477+2642v man_construction_worker!
1f481+2640v woman_tipping_hand!
1f481+2642v man_tipping_hand!
1f482+2640v woman_guard!
1f482+2642v man_guard!
1f486+2640v woman_getting_face_massage!
1f486+2642v man_getting_face_massage!
1f487+2640v woman_getting_haircut!
1f487+2642v man_getting_haircut!
1f48f-* kiss_* kiss_~
1f575v+2640v woman_detective!
1f575v+2642v man_detective!
1f62e+1f4a8 face_exhaling
1f635+1f4ab face_with_spiral_eyes
1f636+1f32bv face_in_clouds
1f642+2194v head_shaking_horizontally
1f642+2195v head_shaking_vertically
1f645+2640v woman_gesturing_no!
1f645+2642v man_gesturing_no!
1f646+2640v woman_gesturing_ok!
1f646+2642v man_gesturing_ok!
1f647+2640v woman_bowing!
1f647+2642v man_bowing!
1f64b+2640v woman_raising_hand!
1f64b+2642v man_raising_hand!
1f64d+2640v woman_frowning!
1f64d+2642v man_frowning!
1f64e+2640v woman_pouting!
1f64e+2642v man_pouting!
1f6a3+2640v woman_rowing_boat!
1f6a3+2642v man_rowing_boat!
1f6b4+2640v woman_biking!
1f6b4+2642v man_biking!
1f6b5+2640v woman_mountain_biking!
1f6b5+2642v man_mountain_biking!
1f6b6+2640v woman_walking!
1f6b6+2640v+27a1v woman_walking_facing_right!
1f6b6+2642v man_walking!
1f6b6+2642v+27a1v man_walking_facing_right!
1f6b6+27a1v person_walking_facing_right!
1f91e-* hand_with_index_and_middle_fingers_crossed_*
1f926+2640v woman_facepalming!
1f926+2642v man_facepalming!
1f935-* tuxedo_*
1f935+2640v woman_in_tuxedo!
1f935+2642v man_in_tuxedo!
1f937+2640v woman_shrugging!
1f937+2642v man_shrugging!
1f938+2640v woman_cartwheeling!
1f938+2642v man_cartwheeling!
1f939+2640v woman_juggling!
1f939+2642v man_juggling!
1f93c+2640v women_wrestling
1f93c+2642v men_wrestling
1f93d+2640v woman_playing_water_polo!
1f93d+2642v man_playing_water_polo!
1f93e+2640v woman_playing_handball!
1f93e+2642v man_playing_handball!
1f9b8+2640v woman_superhero!
1f9b8+2642v man_superhero!
1f9b9+2640v woman_supervillain!
1f9b9+2642v man_supervillain!
1f9cd+2640v woman_standing!
1f9cd+2642v man_standing!
1f9ce+2640v woman_kneeling!
1f9ce+2640v+27a1v woman_kneeling_facing_right!
1f9ce+2642v man_kneeling!
1f9ce+2642v+27a1v man_kneeling_facing_right!
1f9ce+27a1v person_kneeling_facing_right!
1f9cf+2640v deaf_woman!
1f9cf+2642v deaf_man!
1f9d1-*+1f91d+1f9d1-# people_holding_hands_*_# people_holding_hands_~_^
1f9d1-*+1f91d+1f9d1-* people_holding_hands_* people_holding_hands_~
1f9d1-*+1f9b0 person_*_red_hair person_~_red_hair
1f9d1-*+1f9b1 person_*_curly_hair person_~_curly_hair
1f9d1-*+1f9b2 person_*_bald person_~_bald
1f9d1-*+1f9b3 person_*_white_hair person_~_white_hair
1f9d1-*+2764v+1f48b+1f9d1-# kiss_person_person_*_# kiss_person_person_~_^
1f9d1-*+2764v+1f9d1-# couple_with_heart_person_person_*_# couple_with_heart_person_person_~_^
1f9d1+1f33e farmer!
1f9d1+1f373 cook!
1f9d1+1f37c person_feeding_baby!
1f9d1+1f384 mx_claus!
1f9d1+1f393 student!
1f9d1+1f3a4 singer!
1f9d1+1f3a8 artist!
1f9d1+1f3eb teacher!
1f9d1+1f3ed factory_worker!
1f9d1+1f4bb technologist!
1f9d1+1f4bc office_worker!
1f9d1+1f527 mechanic!
1f9d1+1f52c scientist!
1f9d1+1f680 astronaut!
1f9d1+1f692 firefighter!
1f9d1+1f91d+1f9d1 people_holding_hands
1f9d1+1f9af person_with_probing_cane!
1f9d1+1f9af+27a1v person_with_white_cane_facing_right!
1f9d1+1f9b0 person_red_hair
1f9d1+1f9b1 person_curly_hair
1f9d1+1f9b2 person_bald
1f9d1+1f9b3 person_white_hair
1f9d1+1f9bc person_in_motorized_wheelchair!
1f9d1+1f9bc+27a1v person_in_motorized_wheelchair_facing_right!
1f9d1+1f9bd person_in_manual_wheelchair!
1f9d1+1f9bd+27a1v person_in_manual_wheelchair_facing_right!
1f9d1+1f9d1+1f9d2 family_adult_adult_child
1f9d1+1f9d1+1f9d2+1f9d2 family_adult_adult_child_child
1f9d1+1f9d2 family_adult_child
1f9d1+1f9d2+1f9d2 family_adult_child_child
1f9d1+2695v health_worker!
1f9d1+2696v judge!
1f9d1+2708v pilot!
1f9d4-*+2640v woman_*_beard woman_~_beard
1f9d4-*+2642v man_*_beard man_~_beard
1f9d4+2640v woman_beard
1f9d4+2642v man_beard
1f9d6+2640v woman_in_steamy_room!
1f9d6+2642v man_in_steamy_room!
1f9d7+2640v woman_climbing!
1f9d7+2642v man_climbing!
1f9d8+2640v woman_in_lotus_position!
1f9d8+2642v man_in_lotus_position!
1f9d9+2640v woman_mage!
1f9d9+2642v man_mage!
1f9da+2640v woman_fairy!
1f9da+2642v man_fairy!
1f9db+2640v woman_vampire!
1f9db+2642v man_vampire!
1f9dc+2640v mermaid!
1f9dc+2642v merman!
1f9dd+2640v woman_elf!
1f9dd+2642v man_elf!
1f9de+2640v woman_genie
1f9de+2642v man_genie
1f9df+2640v woman_zombie
1f9df+2642v man_zombie
1faf1-*+1faf2-# handshake_*_# handshake_~_^
`;
